import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { offline, start } from '../support/server.ts';

async function raw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  return text(socket);
}

describe('a body that is none', () => {
  test.each([
    { body: '', code: 'MALFORMED_REQUEST', status: 400 },
    { body: '{', code: 'MALFORMED_REQUEST', status: 400 },
    { body: '{"a":1}{', code: 'MALFORMED_REQUEST', status: 400 },
    { body: '{"__proto__":{"polluted":true}}', code: 'MALFORMED_REQUEST', status: 400 },
    { body: 'null', code: 'INVALID_CUSTOMER_DATA', status: 422 },
    { body: '[]', code: 'INVALID_CUSTOMER_DATA', status: 422 },
    { body: '"text"', code: 'INVALID_CUSTOMER_DATA', status: 422 },
    { body: '17', code: 'INVALID_CUSTOMER_DATA', status: 422 },
    { body: '{}', code: 'INVALID_CUSTOMER_DATA', status: 422 },
    { body: `${'['.repeat(200_000)}${']'.repeat(200_000)}`, code: 'INVALID_CUSTOMER_DATA', status: 422 },
  ])('$code: $body.length characters', async ({ body, code, status }) => {
    const { post } = await start();
    const answer = await post('/v1/customer/create', body);
    expect(answer).toMatchObject({ status, body: { status, code, request_sent: 'no', money_moved: 'no' } });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  test('text that is not UTF-8 is refused, and not mended', async () => {
    const { url } = await start();
    const bytes = Buffer.concat([
      Buffer.from('{"merchant_customer_id":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    const headers = { ...offline, 'content-type': 'application/json' };
    const response = await fetch(`${url}/v1/customer/create`, { method: 'POST', headers, body: bytes });
    expect(await response.json()).toMatchObject({ status: 400, code: 'MALFORMED_REQUEST' });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense'])(
    'of the type %s is not taken',
    async (type) => {
      const { post } = await start();
      const { status, body } = await post('/v1/customer/create', '{}', { ...offline, 'content-type': type });
      expect({ status, code: body.code }).toEqual({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
    },
  );

  test('is refused, where nothing is sent at all', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/v1/customer/create`, { method: 'POST', headers: offline });
    expect(await response.json()).toMatchObject({ status: 422, code: 'INVALID_CUSTOMER_DATA' });
  });
});

describe('fields', () => {
  const order = {
    merchant_transaction_id: 'order_1',
    amount: { minor_amount: 1000, currency: 'EUR' },
    payment_method: { card: { card_number: '4242424242424242', card_exp_month: '12', card_exp_year: '2031' } },
  };

  test.each([
    { change: { amount: { minor_amount: 10.5, currency: 'EUR' } }, field: 'amount.minor_amount' },
    { change: { amount: { minor_amount: -5, currency: 'EUR' } }, field: 'amount.minor_amount' },
    { change: { amount: { minor_amount: 2 ** 53, currency: 'EUR' } }, field: 'amount.minor_amount' },
    { change: { amount: { minor_amount: '1000', currency: 'EUR' } }, field: 'amount.minor_amount' },
    { change: { amount: { minor_amount: 1000, currency: 'eur' } }, field: 'amount.currency' },
    { change: { amount: { minorAmount: 1000, currency: 'EUR' } }, field: 'amount.minorAmount' },
    { change: { merchantTransactionId: 'order_1' }, field: 'merchantTransactionId' },
    { change: { capture_method: 'LATER' }, field: 'capture_method' },
    { change: { payment_method: { card: { card_number: '4242' } } }, field: 'payment_method.card.card_number' },
    { change: { payment_method: {} }, field: 'payment_method' },
    { change: { metadata: { order: { nested: true } } }, field: 'metadata.order' },
    {
      change: { address: { billing_address: { countryAlpha2Code: 'DE' } } },
      field: 'address.billing_address.countryAlpha2Code',
    },
    { change: { browser_info: { ip_address: 'home' } }, field: 'browser_info.ip_address' },
    { change: { customer: { email: 'canary' } }, field: 'customer.email' },
    { change: { description: null }, field: 'description' },
  ])('$change is refused by name: $field', async ({ change, field }) => {
    const { post } = await start();
    const { status, body } = await post('/v1/payment/authorize', { ...order, ...change });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'INVALID_INPUT' });
    expect(body.issues.map((issue: { field: string }) => issue.field)).toContain(field);
    expect(JSON.stringify(body)).not.toMatch(/canary|paymentMethod|minorAmount must/);
  });
});

describe('a path', () => {
  test.each([
    ['POST', '/v1/customer/rename', 404, 'ROUTE_NOT_FOUND'],
    ['POST', '/v1/customer/Create', 404, 'ROUTE_NOT_FOUND'],
    ['POST', '/v1/paymentMethod/tokenize', 404, 'ROUTE_NOT_FOUND'],
    ['GET', '/', 404, 'ROUTE_NOT_FOUND'],
    ['POST', '/*/', 404, 'ROUTE_NOT_FOUND'],
    ['POST', '//[', 404, 'ROUTE_NOT_FOUND'],
    ['GET', '/v1/%E0%A4%A', 400, 'MALFORMED_REQUEST'],
    ['GET', '/v1/customer/create', 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', '/v1/customer/create', 405, 'METHOD_NOT_ALLOWED'],
    ['POST', '/healthz', 405, 'METHOD_NOT_ALLOWED'],
  ])('%s %s: %s', async (method, path, status, code) => {
    const { url } = await start();
    const response = await fetch(url + path, { method });
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({ status, code });
    if (status === 405) expect(response.headers.get('allow')).toMatch(/^(?:POST|GET, HEAD)$/);
  });
});

describe('what is no HTTP', () => {
  test.each([
    ['nonsense', 'GARBAGE\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\n: canary\r\n\r\n', 400],
    [
      'two lengths',
      'POST /v1/customer/create HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}',
      400,
    ],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['headers without end', `GET / HTTP/1.1\r\nx-canary: ${'c'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s is answered with a problem', async (_case, bytes, status) => {
    const { url, logText } = await start();
    const answer = await raw(url, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*[\\s\\S]*content-type: application/problem\\+json`));
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status, request_sent: 'no' });
    expect(answer + logText()).not.toContain('canary');
  });
});
