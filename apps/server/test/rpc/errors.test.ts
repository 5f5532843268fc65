import { describe, expect, test } from 'vitest';
import { gateToSandbox } from '../support/gate.ts';
import { offline } from '../support/server.ts';
import { connect, failureOf } from './support/client.ts';
import { customer, open, order, reference } from './support/opened.ts';

describe('input that is wrong is named as it stands on the wire', () => {
  test.each([
    { method: 'PaymentService/Authorize', request: { ...order, amount: undefined }, field: 'amount' },
    {
      method: 'PaymentService/Authorize',
      request: { ...order, amount: { minor_amount: '-5', currency: 'EUR' } },
      field: 'amount.minor_amount',
    },
    {
      method: 'PaymentService/Authorize',
      request: { ...order, amount: { minor_amount: '9007199254740993', currency: 'EUR' } },
      field: 'amount.minor_amount',
    },
    {
      method: 'PaymentService/Authorize',
      request: { ...order, amount: { minor_amount: '1000' } },
      field: 'amount.currency',
    },
    { method: 'PaymentService/Authorize', request: { ...order, payment_method: undefined }, field: 'payment_method' },
    {
      method: 'PaymentService/Authorize',
      request: { ...order, payment_method: { card: { card_number: { value: 'canary' } } } },
      field: 'payment_method.card.card_number',
    },
    { method: 'PaymentService/Authorize', request: { ...order, metadata: { value: '{canary' } }, field: 'metadata' },
    { method: 'PaymentService/Authorize', request: { ...order, session_token: 'canary' }, field: 'session_token' },
    {
      method: 'CustomerService/Create',
      request: { ...customer, email: { value: 'canary' } },
      field: 'email',
    },
    {
      method: 'CustomerService/Create',
      request: { merchant_customer_id: 'cust_1', phone_number: { value: 'c'.repeat(600) } },
      field: 'phone_number',
    },
    { method: 'CustomerService/Create', request: {}, field: 'merchant_customer_id' },
    { method: 'PaymentService/Get', request: {}, field: 'connector_transaction_id' },
  ])('$method: $field', async ({ method, request, field }) => {
    const { failed } = await open();
    const given = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
    const { code, text, error } = await failed(method, given);
    expect(code).toBe('INVALID_ARGUMENT');
    expect(text).toContain(field);
    expect(error).toMatchObject({
      name: 'IntegrationError',
      request_sent: 'no',
      money_moved: 'no',
      issues: expect.arrayContaining([{ field, message: expect.stringMatching(/./) }]),
    });
  });
});

describe('what cannot be called', () => {
  test.each(['PaymentService/CreateOrder', 'PaymentService/SetupRecurring', 'RecurringPaymentService/Revoke'])(
    '%s, which is declared and not served, is UNIMPLEMENTED',
    async (method) => {
      const { client } = await open();
      expect(await failureOf(client.call(`types.${method}`, {}))).toMatchObject({ code: 'UNIMPLEMENTED' });
    },
  );

  test.each([
    '/types.DisputeService/Get',
    '/types.CustomerService/Rename',
    '/nothing',
    '/types.CustomerService/create',
  ])('%s, which is not there, is UNIMPLEMENTED', async (path) => {
    const { client } = await open();
    expect(await failureOf(client.send(path, Buffer.alloc(0)))).toMatchObject({ code: 'UNIMPLEMENTED' });
  });

  test('a flow that the connector lacks', async () => {
    const { failed } = await open();
    expect(await failed('PaymentService/Reverse', { connector_transaction_id: 'pi_1' })).toMatchObject({
      code: 'FAILED_PRECONDITION',
      error: { code: 'FLOW_NOT_SUPPORTED', operation: 'payment.reverse', request_sent: 'no' },
    });
  });

  test.each([
    { headers: { 'x-connector-config': '{"config":{"Acme":{"api_key":"k"}}}' }, code: 'CONNECTOR_NOT_INSTALLED' },
    { headers: { 'x-connector': 'acme', 'x-auth': 'header-key', 'x-api-key': 'k' }, code: 'CONNECTOR_NOT_INSTALLED' },
    { headers: { 'x-connector-config': '{"config":{"Stripe":{}}}' }, code: 'INVALID_CONNECTOR_CONFIG' },
  ])('$headers: FAILED_PRECONDITION', async ({ headers, code }) => {
    const { failed } = await open();
    expect(
      await failed('CustomerService/Create', customer, { headers: { ...headers, 'x-environment': 'development' } }),
    ).toMatchObject({ code: 'FAILED_PRECONDITION', error: { code } });
  });
});

describe('who calls', () => {
  const accounts = {
    shop: { connector: 'stripe', environment: 'DEVELOPMENT', settings: { apiKey: 'sk_test_canary_shop' } },
  } as const;
  const tokens = [{ name: 'shop', token: 'canary-of-the-shop', accounts: ['shop'], ownCredentials: false }];
  const account = { 'x-prism-account': 'shop' };

  test('is known by a token, and gets the account that it names', async () => {
    const { client } = await open({ accounts, tokens });
    const headers = { ...account, authorization: 'Bearer canary-of-the-shop' };
    const { message } = await client.call('types.CustomerService/Create', customer, { headers });
    expect(message).toMatchObject({ merchant_customer_id: 'cust_1' });
  });

  test.each([
    { headers: account, code: 'UNAUTHENTICATED', says: 'UNAUTHENTICATED' },
    { headers: { ...account, authorization: 'Bearer canary' }, code: 'UNAUTHENTICATED', says: 'UNAUTHENTICATED' },
    {
      headers: { 'x-prism-account': 'other', authorization: 'Bearer canary-of-the-shop' },
      code: 'PERMISSION_DENIED',
      says: 'ACCOUNT_NOT_ALLOWED',
    },
    {
      headers: { ...offline, authorization: 'Bearer canary-of-the-shop' },
      code: 'PERMISSION_DENIED',
      says: 'ACCOUNT_NOT_ALLOWED',
    },
  ])('with $headers it is $code', async ({ headers, code, says }) => {
    const { failed } = await open({ accounts, tokens });
    const failure = await failed('CustomerService/Create', customer, { headers });
    expect(failure).toMatchObject({ code, error: { code: says, request_sent: 'no' } });
  });

  test.each([
    { headers: {}, field: 'x-prism-account' },
    { headers: { 'x-connector-config': 'canary' }, field: 'x-connector-config' },
    { headers: { ...offline, 'x-environment': 'canary' }, field: 'x-environment' },
    { headers: { 'x-connector': 'stripe', 'x-auth': 'certificate-auth' }, field: 'x-auth' },
  ])('and where to is said by $field, or it is INVALID_ARGUMENT', async ({ headers, field }) => {
    const { failed } = await open();
    const { code, error } = await failed('CustomerService/Create', customer, { headers });
    expect({ code, error }).toMatchObject({ code: 'INVALID_ARGUMENT', error: { issues: [{ field }] } });
  });
});

describe('limits', () => {
  const limits = { bodyBytes: 2000, concurrentCalls: 1, cachedClients: 10 };

  test('a message that is too large is RESOURCE_EXHAUSTED', async () => {
    const { client } = await open({ limits });
    const large = { ...customer, metadata: { value: 'x'.repeat(3000) } };
    const failure = await failureOf(client.call('types.CustomerService/Create', large));
    expect(failure).toMatchObject({ code: 'RESOURCE_EXHAUSTED' });
  });

  test('more mistakes than fit into the trailers that clients take are counted', async () => {
    const { client } = await open();
    // Fields from 60 to 959 that no message has, each twice.
    const unknown = Array.from({ length: 900 }, (_, index) => [
      (((60 + index) << 3) % 128) | 128,
      (60 + index) >> 4,
      1,
    ]);
    const bytes = Uint8Array.from([...unknown, ...unknown].flat());
    const failure = await failureOf(client.send('/types.CustomerService/Create', bytes));
    expect(failure).toMatchObject({
      code: 'INVALID_ARGUMENT',
      text: expect.stringMatching(/^#60 .*; and 892 more\.$/),
    });
    expect(JSON.stringify(failure.headers).length).toBeLessThan(8000);
  });

  test('more calls at once than allowed are UNAVAILABLE', async () => {
    const gate = gateToSandbox();
    const { url, failed } = await open({ limits });
    // A client that the port allows one stream waits by itself.
    const client = connect(url, reference);
    const underway = client.call('types.CustomerService/Create', customer);
    await gate.reached(1);
    const other = { ...customer, merchant_customer_id: 'cust_2' };
    expect(await failed('CustomerService/Create', other)).toMatchObject({
      code: 'UNAVAILABLE',
      error: { code: 'TOO_MANY_CALLS', request_sent: 'no', retry: 'same-key' },
    });
    gate.open();
    expect(await underway).toMatchObject({ message: { status_code: 200 } });
  });
});

describe('the id of a request', () => {
  test('comes back, with failures too, and stands in the log', async () => {
    const { client, failed, log } = await open();
    const headers = { ...offline, 'x-request-id': 'order-7/attempt.2' };
    const good = await client.call('types.CustomerService/Create', customer, { headers });
    expect(good.headers['x-request-id']).toBe('order-7/attempt.2');
    expect((await failed('CustomerService/Create', {}, { headers })).headers['x-request-id']).toBe('order-7/attempt.2');
    expect(log().filter(({ request_id }) => request_id === 'order-7/attempt.2')).toMatchObject([
      { operation: 'customer.create', connector: 'stripe' },
      { operation: 'customer.create', code: 'INVALID_CUSTOMER_DATA' },
    ]);
  });

  test('is made where there is none', async () => {
    const { client } = await open();
    const { headers } = await client.call('types.CustomerService/Create', customer);
    expect(headers['x-request-id']).toMatch(/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/);
  });
});
