import { stripe } from '@prism/connector-stripe';
import { defineConnector, operation, postForm, type Schema } from '@prism/core';
import { createPrism } from '@prism/sdk';
import { expectTypeOf } from 'vitest';

declare const settings: Schema<{ readonly key: string }, { readonly key: string }>;
declare const wire: Schema<{ readonly id: string }>;

const acme = defineConnector({
  id: 'acme',
  displayName: 'Acme',
  specVersion: 'v1',
  settings,
  environments: { SANDBOX: 'https://test.acme.example', PRODUCTION: 'https://acme.example' },
  authenticate: ({ key }) => ({ 'x-key': key }),
  error: () => ({}),
  operations: {
    customer: {
      create: operation('customer.create', {
        request: ({ merchantCustomerId }) => postForm(['customers'], { merchantCustomerId }),
        response: wire,
        result: ({ id }) => ({ connectorCustomerId: id, status: 'ACTIVE' }),
      }),
    },
  },
});

const small = createPrism({ connector: acme({ key: 'k' }), environment: 'SANDBOX' });
expectTypeOf(small).toHaveProperty('customer');
expectTypeOf(small).not.toHaveProperty('payment');
expectTypeOf(small.customer).toHaveProperty('create');
expectTypeOf(small.customer).not.toHaveProperty('delete');
// @ts-expect-error: the connector cannot update
small.customer.update;
// @ts-expect-error: nor show how it would
small.customer.dryRun('update', { connectorCustomerId: 'c' });
// @ts-expect-error: a setting is missing
acme({});

const full = createPrism({ connector: stripe({ apiKey: 'k' }), environment: 'SANDBOX' });
expectTypeOf(full.payment.authorize).returns.resolves.toHaveProperty('status');
// @ts-expect-error: stripe has no such setting
stripe({ apiKey: 'k', merchantAccount: 'm' });
// @ts-expect-error: an unknown currency
full.payment.authorize({ amount: { minorAmount: 1, currency: 'XXX' }, paymentMethod: { token: { token: 't' } } });
const card = { cardNumber: '4242424242424242', cardExpMonth: '12', cardExpYear: '2031' };
// @ts-expect-error: two kinds of payment method
full.payment.authorize({ amount: { minorAmount: 1, currency: 'EUR' }, paymentMethod: { token: { token: 't' }, card } });

const payment = await full.payment.authorize({
  amount: { minorAmount: 1, currency: 'EUR' },
  paymentMethod: { token: { token: 't' } },
});
if (payment.error) {
  expectTypeOf(payment.status).extract<'CAPTURED'>().toBeNever();
} else {
  expectTypeOf(payment.status).extract<'FAILURE'>().toBeNever();
  // A buyer at the bank may have no payment yet.
  expectTypeOf(payment.connectorTransactionId).toEqualTypeOf<string | undefined>();
  if (payment.status !== 'AUTHENTICATION_PENDING') expectTypeOf(payment.connectorTransactionId).toBeString();
}
