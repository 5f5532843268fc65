import { describe, expect, test } from 'vitest';
import { connect, failureOf } from '../rpc/support/client.ts';
import { reference } from '../rpc/support/opened.ts';
import { nobody, type StandIn, standIn } from '../rpc/support/stand-in.ts';
import { offline } from '../support/server.ts';
import { toldBy, watched } from './support/watched.ts';

const cardNumber = '4000000000000002';
const cvc = '987';
const payment = {
  merchant_transaction_id: 'order_canary',
  amount: { minor_amount: 1050, currency: 'USD' },
  description: 'canary description',
  metadata: { canary_key: 'canary value' },
  customer: { email: 'canary@example.com', name: 'Canary Roe', phone: '+15551234567' },
  payment_method: {
    card: {
      card_number: cardNumber,
      card_exp_month: '12',
      card_exp_year: '2031',
      card_cvc: cvc,
      card_holder_name: 'Canary Roe',
    },
  },
};
const answers = (status: number, body: string, type = 'application/json') =>
  standIn((_request, response) => {
    const headers = { 'content-type': type, 'request-id': 'canary of the processor', 'x-canary': 'canary' };
    response.writeHead(status, { ...headers, 'stripe-should-retry': 'false' }).end(body);
  });
const error = (fields: object) => JSON.stringify({ error: { message: 'canary message', ...fields } });

const processors: Readonly<Record<string, () => Promise<StandIn>>> = {
  'declines in its own words': () =>
    answers(402, error({ type: 'card_error', code: 'canary code', decline_code: 'canary decline' })),
  'finds a fault': () => answers(400, error({ type: 'invalid_request_error', param: 'canary param' })),
  'does not know the key': () => answers(401, error({ message: 'Invalid API Key provided: sk_test_canary' })),
  'fails with a page': () => answers(503, '<html>canary</html>', 'text/html'),
  'answers what is no JSON': () => answers(200, '{"canary'),
  'answers what is not as documented': () => answers(200, '{"id":["canary"],"canary":1}'),
  'hangs up': () => standIn((request) => request.socket.destroy()),
  'is not there': nobody,
};

async function exported(headers: Record<string, string>, hosts: readonly string[] = []) {
  const running = await watched({ allowedBaseUrlHosts: hosts, timeouts: { connect: 500, response: 500, total: 900 } });
  await running.post('/v1/payment/authorize?canary=canary', payment, headers);
  const { text } = await running.metrics();
  return { ...running, text, told: toldBy(running.spans()) };
}

function expectNothingIn(texts: readonly string[]): void {
  for (const text of texts) {
    expect(text).not.toMatch(/canary|roe|5551234567|12\/31/i);
    expect(text).not.toContain(cardNumber);
    expect(text).not.toMatch(/"987"/);
  }
}

describe('spans and metrics tell nothing of the buyer, the merchant or the keys when the processor', () => {
  test.each(Object.keys(processors))('%s', async (name) => {
    const processor = await processors[name]?.();
    const { spans, told, text } = await exported(processor?.headers ?? {}, [processor?.host ?? '']);
    const kinds = spans().map((span) => span.name);
    expect(kinds).toContain('POST /v1/payment/authorize');
    expect(kinds).toContain('POST stripe');
    expectNothingIn([told, text]);
    expect(told).not.toContain(processor?.host);
  });

  test('says yes', async () => {
    const { told, text, spans } = await exported(offline);
    expect(spans()).toHaveLength(2);
    expectNothingIn([told, text]);
  });
});

describe('nor when the server refuses', () => {
  test.each([
    ['a body that is none', '/v1/payment/authorize?canary=1', '{"canary', offline],
    ['fields that are not known', '/v1/payment/authorize', { canary: 'canary' }, offline],
    ['values that are wrong', '/v1/payment/authorize', { ...payment, amount: { canary: 1 } }, offline],
    ['credentials that are none', '/v1/payment/authorize', payment, { 'x-connector-config': 'canary' }],
    ['an account that is not there', '/v1/payment/authorize', payment, { 'x-prism-account': 'canary' }],
    ['a path that is not there', '/v1/canary/canary', payment, offline],
  ])('%s', async (_name, path, body, headers) => {
    const { post, spans, metrics } = await watched();
    const { status } = await post(path, body, headers);
    expect(status).toBeGreaterThanOrEqual(400);
    expectNothingIn([toldBy(spans()), (await metrics()).text]);
  });

  test('a call by gRPC', async () => {
    const { url, spans, metrics } = await watched();
    const client = connect(url, reference);
    const email = { value: 'canary' };
    await failureOf(client.call('types.CustomerService/Create', { merchant_customer_id: 'canary', email }));
    await failureOf(client.send('/types.CustomerService/Create', Buffer.from('canary')));
    expect(spans()).toHaveLength(2);
    expectNothingIn([toldBy(spans()), (await metrics()).text]);
  });
});

test('an attempt that is repeated has a span of its own, with its number and why it failed', async () => {
  let asked = 0;
  const processor = await standIn((_request, response) => {
    asked += 1;
    response.writeHead(asked < 3 ? 503 : 402, { 'content-type': 'application/json', 'request-id': `req_${asked}` });
    response.end(error({ type: asked < 3 ? 'api_error' : 'card_error', code: 'card_declined' }));
  });
  const { post, spans, samples } = await watched({ allowedBaseUrlHosts: [processor.host] });
  await post('/v1/payment/authorize', payment, processor.headers);
  const attempts = spans().filter(({ name }) => name === 'POST stripe');
  expect(attempts.map(({ attributes, status }) => ({ ...attributes, status: status.code }))).toMatchObject([
    { 'http.response.status_code': 503, 'error.type': 'CONNECTOR_UNAVAILABLE', status: 2 },
    { 'http.request.resend_count': 1, 'error.type': 'CONNECTOR_UNAVAILABLE', 'prism.connector_request_id': 'req_2' },
    { 'http.request.resend_count': 2, 'http.response.status_code': 402, 'prism.environment': 'DEVELOPMENT' },
  ]);
  const counts = await samples('prism_processor_request_duration_seconds_count');
  expect(counts.map(({ labels, value }) => [labels['http_response_status_code'], value])).toEqual([
    ['503', 2],
    ['402', 1],
  ]);
});
