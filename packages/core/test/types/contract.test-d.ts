import { expectTypeOf } from 'vitest';
import {
  type Client,
  type ConnectorErrorCode,
  type ConnectorResult,
  type catalogue,
  defineConnector,
  type ErrorInfo,
  type FailedPaymentStatus,
  get,
  type InputOf,
  type IntegrationErrorCode,
  type Money,
  type NetworkErrorCode,
  type OperationName,
  operation,
  type PaymentMethod,
  type PaymentOutcome,
  type PaymentStatus,
  postForm,
  type RequestOf,
  type ResponseOf,
  type ResultOf,
  type Schema,
  type Secret,
  type Sensitive,
} from '../../src/index.ts';
import type { TransportFailureKind } from '../../src/transport/failure.ts';

declare const wire: Schema<{ readonly id: string }>;
declare const settings: Schema<{ readonly key: Secret }, { readonly key: string }>;
declare const client: Client;
declare const amount: Money;
const request = () => get(['x']);

// The result of an operation.
operation('customer.create', {
  request,
  response: wire,
  result: ({ id }) => ({ connectorCustomerId: id, status: 'ACTIVE' }),
});
operation('customer.create', {
  request,
  response: wire,
  // @ts-expect-error: a field is missing
  result: () => ({ status: 'ACTIVE' }),
});
operation('customer.create', {
  request,
  response: wire,
  // @ts-expect-error: a field is misspelt
  result: ({ id }) => ({ connectorCustomerID: id, status: 'ACTIVE' }),
});
operation('customer.create', {
  request,
  response: wire,
  // @ts-expect-error: not a status of a new customer
  result: ({ id }) => ({ connectorCustomerId: id, status: 'DELETED' }),
});
operation('customer.create', {
  request,
  response: wire,
  // @ts-expect-error: the wire has no such field
  result: ({ ident }) => ({ connectorCustomerId: ident, status: 'ACTIVE' }),
});
operation('payment.authorize', {
  request,
  response: wire,
  result: ({ id }) => ({ status: 'AUTHORIZED', connectorTransactionId: id }),
});
operation('payment.authorize', {
  request,
  response: wire,
  // @ts-expect-error: a payment under way has an id
  result: () => ({ status: 'AUTHORIZED' }),
});
operation('payment.authorize', {
  request,
  response: wire,
  // @ts-expect-error: a payment that failed says why
  result: ({ id }) => ({ status: 'FAILURE', connectorTransactionId: id }),
});
operation('payment.authorize', {
  request,
  response: wire,
  // @ts-expect-error: no status of ours
  result: ({ id }) => ({ status: 'PAID', connectorTransactionId: id }),
});
operation('payment.authorize', {
  request,
  response: wire,
  // @ts-expect-error: a field that may be absent is misspelt
  result: ({ id }) => ({ status: 'AUTHORIZED', connectorTransactionId: id, captureAmount: amount }),
});
operation('payment.authorize', {
  // @ts-expect-error: the request has no such field
  request: ({ amout }) => postForm(['payments'], { amout }),
  response: wire,
  result: ({ id }) => ({ status: 'AUTHORIZED', connectorTransactionId: id }),
});
// @ts-expect-error: no operation of the catalogue
operation('payment.authorise', { request, response: wire, result: () => ({}) });

// Names.
expectTypeOf<'customer.create'>().toExtend<OperationName>();
expectTypeOf<'payment.create'>().not.toExtend<OperationName>();
expectTypeOf<Extract<OperationName, `refund.${string}`>>().toEqualTypeOf<'refund.get'>();
expectTypeOf<
  Extract<OperationName, `payment.${string}`>
>().toEqualTypeOf<`payment.${keyof typeof catalogue.payment}`>();
expectTypeOf<OperationName>().not.toEqualTypeOf<string>();

// What is sensitive is plain or wrapped for callers, and wrapped for connectors.
type Create = InputOf<'customer.create'>;
expectTypeOf<Create['email']>().toEqualTypeOf<Secret | undefined>();
expectTypeOf<Create['name']>().toEqualTypeOf<Secret | undefined>();
expectTypeOf<NonNullable<Create['address']>['line1']>().toEqualTypeOf<Secret | undefined>();
expectTypeOf<NonNullable<Create['address']>['countryAlpha2Code']>().toEqualTypeOf<string | undefined>();
expectTypeOf<Create['merchantCustomerId']>().toBeString();
expectTypeOf<Create['description']>().toEqualTypeOf<string | undefined>();
expectTypeOf<RequestOf<'customer.create'>['email']>().toEqualTypeOf<Sensitive | undefined>();
type Charge = InputOf<'recurringPayment.charge'>;
expectTypeOf<Charge['paymentMethod']['token']['token']>().toEqualTypeOf<Secret>();
expectTypeOf<Charge['amount']>().toEqualTypeOf<Money>();
type Authorize = InputOf<'payment.authorize'>;
expectTypeOf<NonNullable<Authorize['paymentMethod']['card']>['cardNumber']>().toEqualTypeOf<Secret>();
expectTypeOf<NonNullable<Authorize['paymentMethod']['card']>['cardCvc']>().toEqualTypeOf<Secret | undefined>();

// Forms and paths take a secret.
declare const hidden: Secret;
postForm(['tokens', hidden], { card: hidden });

// The kinds of payment method.
const card = { cardNumber: '4242424242424242', cardExpMonth: '12', cardExpYear: '2031' };
const token = { token: 'tok' };
expectTypeOf({ card }).toExtend<PaymentMethod>();
expectTypeOf({ token }).toExtend<PaymentMethod>();
expectTypeOf({ card, token }).not.toExtend<PaymentMethod>();
expectTypeOf({}).not.toExtend<PaymentMethod>();
void client.call('payment.authorize', { amount, paymentMethod: { card } });
// @ts-expect-error: two kinds
void client.call('payment.authorize', { amount, paymentMethod: { card, token } });
// @ts-expect-error: no kind
void client.call('payment.authorize', { amount, paymentMethod: {} });
// @ts-expect-error: a kind that nobody knows
void client.call('payment.authorize', { amount, paymentMethod: { wallet: {} } });
// @ts-expect-error: a stored payment method is wanted
void client.call('recurringPayment.charge', { connectorCustomerId: 'c', amount, paymentMethod: { card } });
// @ts-expect-error: a field is misspelt
void client.call('customer.create', { merchantCustomerId: 'm', emial: 'x' });
// @ts-expect-error: a field is missing
void client.call('payment.capture', { connectorTransactionId: 'p' });
const gold = { minorAmount: 1, currency: 'XAU' } as const;
const typed = { minorAmount: '1', currency: 'EUR' } as const;
// @ts-expect-error: gold is no currency
void client.call('payment.capture', { connectorTransactionId: 'p', amountToCapture: gold });
// @ts-expect-error: an amount is a number
void client.call('payment.capture', { connectorTransactionId: 'p', amountToCapture: typed });
// @ts-expect-error: no option of a call
void client.call('customer.get', { connectorCustomerId: 'c' }, { retries: 1 });

// Outcomes narrow by `error`, and by their status.
declare const outcome: PaymentOutcome;
if (outcome.error) {
  expectTypeOf(outcome.error).toEqualTypeOf<ErrorInfo>();
  expectTypeOf(outcome.status).toEqualTypeOf<FailedPaymentStatus>();
  expectTypeOf(outcome.connectorTransactionId).toEqualTypeOf<string | undefined>();
} else {
  expectTypeOf(outcome.status).toEqualTypeOf<Exclude<PaymentStatus, FailedPaymentStatus>>();
  expectTypeOf(outcome.connectorTransactionId).toEqualTypeOf<string | undefined>();
}
// Only while the buyer is at the bank may the payment have no name yet.
if (!outcome.error && outcome.status !== 'AUTHENTICATION_PENDING') {
  expectTypeOf(outcome.connectorTransactionId).toBeString();
}
if (outcome.status === 'CAPTURED') expectTypeOf(outcome.connectorTransactionId).toBeString();
if (outcome.status === 'FAILURE') expectTypeOf(outcome.error).toEqualTypeOf<ErrorInfo>();
expectTypeOf<FailedPaymentStatus>().toEqualTypeOf<
  'AUTHENTICATION_FAILED' | 'AUTHORIZATION_FAILED' | 'CAPTURE_FAILED' | 'VOID_FAILED' | 'FAILURE' | 'EXPIRED'
>();
declare const refunded: ResponseOf<'payment.refund'>;
if (refunded.status === 'REFUND_FAILURE') expectTypeOf(refunded.error).toEqualTypeOf<ErrorInfo>();
else expectTypeOf(refunded.connectorRefundId).toBeString();
declare const tokenized: ResponseOf<'paymentMethod.tokenize'>;
if (tokenized.status === 'ACTIVE') expectTypeOf(tokenized.paymentMethodToken).toBeString();
else expectTypeOf(tokenized.error).toEqualTypeOf<ErrorInfo>();

// A connector gives what the engine does not fill in.
expectTypeOf<ResultOf<'customer.create'>>().toEqualTypeOf<ConnectorResult<ResponseOf<'customer.create'>>>();
expectTypeOf<ResultOf<'customer.create'>>().not.toHaveProperty('statusCode');
expectTypeOf<ResultOf<'customer.create'>['merchantCustomerId']>().toEqualTypeOf<string | undefined>();
expectTypeOf<ResponseOf<'customer.create'>['merchantCustomerId']>().toBeString();
expectTypeOf<ResponseOf<'customer.create'>['status']>().toEqualTypeOf<'ACTIVE'>();

// Each code belongs to its class, and each failure of a transport is a code.
expectTypeOf<TransportFailureKind>().toEqualTypeOf<NetworkErrorCode>();
expectTypeOf<IntegrationErrorCode & ConnectorErrorCode>().toEqualTypeOf<'INVALID_CUSTOMER_DATA'>();
expectTypeOf<NetworkErrorCode & (IntegrationErrorCode | ConnectorErrorCode)>().toBeNever();

// A connector has its settings' type, and of the operations only what it has.
const acme = defineConnector({
  id: 'acme',
  displayName: 'Acme',
  specVersion: 'v1',
  settings,
  environments: { SANDBOX: 'https://test.acme.example', PRODUCTION: 'https://acme.example' },
  authenticate: ({ key }) => ({ authorization: key.reveal() }),
  error: () => ({}),
  operations: {
    customer: {
      get: operation('customer.get', {
        request: ({ connectorCustomerId }) => get(['customers', connectorCustomerId]),
        response: wire,
        result: ({ id }) => ({ connectorCustomerId: id, status: 'ACTIVE' }),
      }),
    },
  },
});
expectTypeOf(acme).parameter(0).toEqualTypeOf<{ readonly key: string }>();
expectTypeOf(acme.operations).not.toHaveProperty('payment');
expectTypeOf(acme.operations.customer).not.toHaveProperty('create');
// @ts-expect-error: a setting is missing
acme({});
// @ts-expect-error: an operation in another's place
({ create: acme.operations.customer.get }) satisfies { create: { name: 'customer.create' } };
