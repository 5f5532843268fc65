import { type Client, createClient, type PaymentMethod } from '@prism/core';
import { type AdyenSettings, adyen } from '../../src/index.ts';
import { type AdyenSandbox, createSandbox } from '../../src/sandbox/index.ts';

/** A client whose Adyen is a fresh sandbox. */
export interface Shop {
  readonly client: Client;
  readonly sandbox: AdyenSandbox;
  /** Another client of the same sandbox. */
  connect(settings: Partial<AdyenSettings>): Client;
  /** A card that is stored for a shopper. */
  stored(connectorCustomerId: string, paymentMethod: PaymentMethod): Promise<string>;
  /** The kinds of things that happened, in order. */
  effects(): string[];
}

export function openShop(): Shop {
  const now = Date.UTC(2030, 0, 15);
  const sandbox = createSandbox({ seed: 1, now: () => now });
  const connect: Shop['connect'] = (settings) =>
    createClient(adyen({ apiKey: 'AQEtest', merchantAccount: 'ShopECOM', ...settings }), {
      environment: 'DEVELOPMENT',
      fetch: sandbox.fetch,
      maxRetries: 0,
    });
  const client = connect({});
  return {
    client,
    sandbox,
    connect,
    stored: async (connectorCustomerId, paymentMethod) => {
      const response = await client.call('paymentMethod.tokenize', { connectorCustomerId, paymentMethod });
      if (response.paymentMethodToken === undefined) throw new Error('it was not stored');
      return response.paymentMethodToken;
    },
    effects: () => sandbox.effects().map(({ type }) => type),
  };
}

/** One of Adyen's test cards, with a name that may ask for a refusal. */
export function testCard(cardNumber = '4111111111111111', cardHolderName?: string): PaymentMethod {
  const cardCvc = cardNumber.length === 15 ? '7373' : '737';
  return {
    card: { cardNumber, cardExpMonth: '03', cardExpYear: '2030', cardCvc, ...(cardHolderName && { cardHolderName }) },
  };
}

/** A stored payment method. */
export function tokenOf(token: string): PaymentMethod & { readonly token: { readonly token: string } } {
  return { token: { token } };
}

export function eur(minorAmount: number): { readonly minorAmount: number; readonly currency: 'EUR' } {
  return { minorAmount, currency: 'EUR' };
}

/** Where the shopper comes back to. */
export const returnUrl = 'https://shop.example/return';
