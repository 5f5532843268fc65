import { createClient } from '@prism/core';
import type { Stage } from '@prism/testkit';
import { adyen } from '../../src/index.ts';
import { type AdyenSandbox, createSandbox } from '../../src/sandbox/index.ts';
import { apiKey, merchantAccount } from './http.ts';

/** A test card of https://docs.adyen.com/development-resources/testing/test-card-numbers, with a name that may ask for a refusal. */
export const testCard = (cardHolderName = 'J. Smith') => ({
  cardNumber: '4111111111111111',
  cardExpMonth: '03',
  cardExpYear: '2030',
  cardCvc: '737',
  cardHolderName,
});

/** One that asks for a challenge. */
export const enrolledCard = { ...testCard(), cardNumber: '4212345678910006' };

/** How the documentation of Adyen writes it. */
export const adyenCard = {
  type: 'scheme',
  number: '4111111111111111',
  expiryMonth: '03',
  expiryYear: '2030',
  cvc: '737',
  holderName: 'J. Smith',
};

/** A card that is stored for a shopper. */
export async function aStoredCard({ client }: Pick<Stage<AdyenSandbox>, 'client'>, cardHolderName?: string) {
  const connectorCustomerId = 'conformance-1';
  const { paymentMethodToken = '' } = await client.call('paymentMethod.tokenize', {
    connectorCustomerId,
    paymentMethod: { card: testCard(cardHolderName) },
  });
  return { connectorCustomerId, paymentMethodToken };
}

/** Two cards of one shopper. */
export async function twoStoredCards(stage: Pick<Stage<AdyenSandbox>, 'client'>) {
  const first = await aStoredCard(stage);
  const second = await stage.client.call('paymentMethod.tokenize', {
    connectorCustomerId: first.connectorCustomerId,
    paymentMethod: { card: { ...testCard(), cardNumber: '5555444433331111' } },
  });
  return { ...first, other: second.paymentMethodToken ?? '' };
}

/** A sandbox that gives the same references each time. */
export const freshSandbox = () => createSandbox({ seed: 1, now: () => Date.UTC(2030, 0, 15) });

/** What their tokens will be in each fresh sandbox. */
export async function foreseenTokens(): Promise<readonly [string, string]> {
  const { fetch } = freshSandbox();
  const client = createClient(adyen({ apiKey, merchantAccount }), { environment: 'DEVELOPMENT', fetch });
  const { paymentMethodToken, other } = await twoStoredCards({ client });
  return [paymentMethodToken, other];
}
