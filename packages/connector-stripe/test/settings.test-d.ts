import { type Secret, secret } from '@prism/core';
import { type StripeSettings, stripe } from '../src/index.ts';

// This file is compiled, not run: what must not compile has a directive that fails the build once it does.

stripe({ apiKey: 'sk_test_1' });
stripe({ apiKey: secret('sk_test_1'), apiVersion: '2026-10-28.endive', stripeAccount: 'acct_1' });
stripe({ apiKey: 'sk_test_1', apiVersion: undefined, stripeAccount: undefined });

// @ts-expect-error the key is required
stripe({});
// @ts-expect-error nothing is read from the environment
stripe();
// @ts-expect-error a key is a text
stripe({ apiKey: 7 });
// @ts-expect-error an unknown setting is a misspelt one
stripe({ apiKey: 'sk_test_1', stripAccount: 'acct_1' });
// @ts-expect-error the environment is the client's, not the connector's
stripe({ apiKey: 'sk_test_1', environment: 'SANDBOX' });

export const settings: StripeSettings = { apiKey: 'sk_test_1' };
export const key: string | Secret = settings.apiKey;

// @ts-expect-error settings are read once
settings.apiKey = 'sk_test_2';

/** What the connector can do is in its type, by name. */
export const operations: {
  readonly customer: 'create' | 'get' | 'update' | 'delete';
  readonly payment: 'authorize' | 'capture' | 'void' | 'refund' | 'get';
  readonly paymentMethod: 'tokenize' | 'get' | 'delete';
  readonly recurringPayment: 'charge';
  readonly refund: 'get';
} extends { readonly [Service in keyof typeof stripe.operations]: keyof (typeof stripe.operations)[Service] }
  ? true
  : false = true;

// @ts-expect-error what it cannot do is not there
export const none = stripe.operations.dispute;
