import type { ConnectorFixture, DocumentedRequest, Gap, OperationFixture } from '../../src/index.ts';
import { createToy, type Toy } from './connector.ts';
import { largest } from './currency.ts';
import { createToySandbox } from './sandbox.ts';
import type { ToySettings } from './settings.ts';

type Sandbox = ReturnType<typeof createToySandbox>;
export type ToyFixture = ConnectorFixture<ToySettings, Toy['operations'], Sandbox>;

const key = 'lantern_key_kestrel';
const eur = { minorAmount: 1050, currency: 'EUR' } as const;

function post(path: string, body: object): DocumentedRequest {
  return {
    method: 'POST',
    url: `https://test.lantern.example${path}`,
    headers: { authorization: `Bearer ${key}`, 'lantern-version': '3', 'content-type': 'application/json' },
    body,
  };
}

const statuses = [{ at: 'state', words: { held: 'AUTHORIZED', taken: 'CAPTURED', waiting: 'PENDING' } }] as const;
const paid = { scheme: 'visa', network: '0123456789', amount: { value: 1050, currency: 'EUR' } };
const told = { amount: eur, networkTransactionId: '0123456789', statusCode: 200 };

const create: OperationFixture<'customer.create', ToySettings, Sandbox> = {
  examples: [
    {
      request: { merchantCustomerId: 'user_1', name: 'Jo Roe' },
      http: post('/customers', { reference: 'user_1', name: 'Jo Roe' }),
      answer: { statusCode: 200, body: { id: 'cust_7', reference: 'user_1' } },
      result: { merchantCustomerId: 'user_1', connectorCustomerId: 'cust_7', status: 'ACTIVE', statusCode: 200 },
    },
  ],
  refusals: [
    {
      request: { merchantCustomerId: 'user_1', description: 'x'.repeat(1001) },
      code: 'INVALID_CUSTOMER_DATA',
      field: 'description',
    },
  ],
  errors: [
    { statusCode: 422, body: { problem: { code: 'key_reused', text: 'It was used.' } }, code: 'IDEMPOTENCY_CONFLICT' },
  ],
};

const authorize: OperationFixture<'payment.authorize', ToySettings, Sandbox> = {
  examples: [
    {
      request: { amount: eur, paymentMethod: { token: { token: 'tok_1' } } },
      http: post('/payments', {
        amount: { value: 1050, currency: 'EUR' },
        paymentMethod: { token: { token: 'tok_1' } },
      }),
      answer: { statusCode: 200, body: { id: 'pay_7', state: 'taken', ...paid } },
      result: { connectorTransactionId: 'pay_7', status: 'CAPTURED', connectorStatus: 'taken', ...told },
    },
  ],
  statuses,
  declined: {
    prepare: () => ({
      paymentMethod: { card: { cardNumber: '4000000000009995', cardExpMonth: '12', cardExpYear: '2031' } },
    }),
    code: 'INSUFFICIENT_FUNDS',
  },
};

const capture: OperationFixture<'payment.capture', ToySettings, Sandbox> = {
  prepare: async ({ client, amount }) => {
    const { connectorTransactionId = '' } = await client.call('payment.authorize', {
      amount,
      paymentMethod: { token: { token: 'tok_1' } },
      captureMethod: 'MANUAL',
    });
    return { connectorTransactionId };
  },
  examples: [
    {
      request: { connectorTransactionId: 'pay_7', amountToCapture: eur, metadata: { basket: '7' } },
      http: post('/payments/pay_7/captures', {
        amount: { value: 1050, currency: 'EUR' },
        metadata: { basket: '7' },
      }),
      answer: { statusCode: 200, body: { id: 'pay_7', state: 'taken', ...paid } },
      result: {
        connectorTransactionId: 'pay_7',
        status: 'CAPTURED',
        connectorStatus: 'taken',
        amountToCapture: eur,
        ...told,
      },
    },
  ],
  statuses,
  errors: [
    {
      statusCode: 404,
      body: { problem: { code: 'unknown_payment', text: 'It is not here.' } },
      code: 'RESOURCE_NOT_FOUND',
    },
    { statusCode: 409, body: { problem: { code: 'wrong_state', text: 'It cannot be done.' } }, code: 'INVALID_STATE' },
    {
      statusCode: 422,
      body: { problem: { code: 'no_such_field', field: 'amount.value' } },
      code: 'REQUEST_REJECTED',
      parameter: 'amount.value',
    },
  ],
};

const charge: OperationFixture<'recurringPayment.charge', ToySettings, Sandbox> = {
  examples: [
    {
      request: { connectorCustomerId: 'cust_7', amount: eur, paymentMethod: { token: { token: 'tok_1' } } },
      http: post('/charges', {
        amount: { value: 1050, currency: 'EUR' },
        connectorCustomerId: 'cust_7',
        paymentMethod: { token: { token: 'tok_1' } },
      }),
      answer: { statusCode: 200, body: { id: 'pay_7', state: 'taken', ...paid } },
      result: { connectorTransactionId: 'pay_7', status: 'CAPTURED', connectorStatus: 'taken', ...told },
    },
  ],
  statuses,
  declines: [
    { statusCode: 402, body: { id: 'pay_7', ...paid, refusal: { reason: 'broke' } }, code: 'INSUFFICIENT_FUNDS' },
    { statusCode: 402, body: { id: 'pay_7', ...paid, refusal: { reason: 'stolen' } }, code: 'CARD_LOST_OR_STOLEN' },
  ],
};

/** What the kit must know of Lantern. */
export function toyFixture(connector: ToyFixture['connector'] = createToy(), gaps: readonly Gap[] = []): ToyFixture {
  return {
    connector,
    id: 'lantern',
    displayName: 'Lantern',
    settings: { key },
    secrets: [key],
    otherAccount: { key, shop: 'other' },
    refusedSettings: [
      { settings: { key: 'two words' }, field: 'key' },
      { settings: { key, colour: 'red' }, field: '', message: 'must have key, and shop where there are several' },
    ],
    longestKey: 64,
    createSandbox: createToySandbox,
    currencies: {
      digits: { EUR: 2, JPY: 0, KWD: 3, USD: 2 },
      largest,
      amountIn: ({ body }) => Object(Object(body).amount).value,
    },
    operations: {
      'customer.create': create,
      'payment.authorize': authorize,
      'payment.capture': capture,
      'recurringPayment.charge': charge,
    },
    gaps,
  };
}
