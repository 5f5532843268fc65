import type { ConnectorFixture } from '@prism/testkit';
import { type StripeSettings, stripe } from '../../src/index.ts';
import { createSandbox, type StripeSandbox } from '../../src/sandbox/index.ts';
import { currencies } from './currencies.ts';
import { customerOperations } from './customer.ts';
import { apiKey } from './http.ts';
import { paymentOperations } from './payment.ts';
import { paymentMethodOperations } from './payment-method.ts';
import { charge } from './recurring-payment.ts';
import { refundOperations } from './refund.ts';
import { refusedSettings } from './settings.ts';

/** What the conformance suite must know of Stripe. */
export const fixture: ConnectorFixture<StripeSettings, typeof stripe.operations, StripeSandbox> = {
  connector: stripe,
  id: 'stripe',
  displayName: 'Stripe',
  settings: { apiKey },
  secrets: [apiKey],
  otherAccount: { apiKey, stripeAccount: 'acct_1032D82eZvKYlo2C' },
  refusedSettings,
  // https://docs.stripe.com/api/idempotent_requests
  longestKey: 255,
  createSandbox: () => createSandbox({ seed: 1, now: () => Date.UTC(2030, 0, 15) }),
  currencies,
  operations: {
    ...customerOperations,
    ...paymentMethodOperations,
    ...paymentOperations,
    ...refundOperations,
    'recurringPayment.charge': charge,
  },
};
