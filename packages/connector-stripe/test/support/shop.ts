import { type Client, createClient, type PaymentMethod } from '@prism/core';
import { type StripeSettings, stripe } from '../../src/index.ts';
import { createSandbox, type StripeSandbox } from '../../src/sandbox/index.ts';

/** A client whose Stripe is a fresh sandbox. */
export interface Shop {
  readonly client: Client;
  readonly sandbox: StripeSandbox;
  /** Another client of the same sandbox. */
  connect(settings: Partial<StripeSettings>): Client;
  /** A customer, by the merchant's id. */
  customer(merchantCustomerId: string): Promise<string>;
  /** A payment method that is stored for a customer. */
  stored(connectorCustomerId: string, paymentMethod: PaymentMethod): Promise<string>;
  /** Lets days pass. */
  wait(days: number): void;
  /** The kinds of things that happened, in order. */
  effects(): string[];
}

export function openShop(): Shop {
  let now = Date.UTC(2030, 0, 15);
  const sandbox = createSandbox({ seed: 1, now: () => now });
  const connect: Shop['connect'] = (settings) =>
    createClient(stripe({ apiKey: 'sk_test_123', ...settings }), {
      environment: 'DEVELOPMENT',
      fetch: sandbox.fetch,
      maxRetries: 0,
    });
  const client = connect({});
  return {
    client,
    sandbox,
    connect,
    customer: async (merchantCustomerId) =>
      (await client.call('customer.create', { merchantCustomerId })).connectorCustomerId,
    stored: async (connectorCustomerId, paymentMethod) => {
      const response = await client.call('paymentMethod.tokenize', { connectorCustomerId, paymentMethod });
      if (response.paymentMethodToken === undefined) throw new Error('it was not stored');
      return response.paymentMethodToken;
    },
    wait: (days) => {
      now += days * 24 * 3_600_000;
    },
    effects: () => sandbox.effects().map(({ type }) => type),
  };
}

/** One of Stripe's test cards. */
export function testCard(cardNumber: string): PaymentMethod {
  return { card: { cardNumber, cardExpMonth: '12', cardExpYear: '2034', cardCvc: '123' } };
}

/** One of Stripe's test tokens, or a stored payment method. */
export function tokenOf(token: string): PaymentMethod & { readonly token: { readonly token: string } } {
  return { token: { token } };
}

export function usd(minorAmount: number): { readonly minorAmount: number; readonly currency: 'USD' } {
  return { minorAmount, currency: 'USD' };
}
