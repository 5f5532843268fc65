import { afterEach, describe, expect, test, vi } from 'vitest';
import { connect, failureOf } from '../rpc/support/client.ts';
import { customer, reference } from '../rpc/support/opened.ts';
import { gateToSandbox } from '../support/gate.ts';
import { offline } from '../support/server.ts';
import { named, toldBy, watched } from './support/watched.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const traceId = '0af7651916cd43dd8448eb211c80319c';
const traced = { ...offline, traceparent: `00-${traceId}-b7ad6b7169203331-01`, tracestate: 'vendor=1' };
const create = 'types.CustomerService/Create';

async function opened(config: Parameters<typeof watched>[0] = {}) {
  const running = await watched(config);
  return { ...running, client: connect(running.url, reference) };
}

describe('a call by gRPC', () => {
  test('goes on with the trace in its metadata, to the request to the processor', async () => {
    const { client, spans, log } = await opened();
    await client.call(create, customer, { headers: traced });
    const [call] = named(spans(), `POST /${create}`);
    const [request] = named(spans(), 'POST stripe');
    expect(call?.spanContext()).toMatchObject({ traceId, traceFlags: 1 });
    expect(call?.spanContext().traceState?.get('vendor')).toBe('1');
    expect(call?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
    expect(request?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
    expect(call?.attributes).toMatchObject({
      'prism.surface': 'grpc',
      'prism.operation': 'customer.create',
      'prism.connector': 'stripe',
      'prism.environment': 'DEVELOPMENT',
      'prism.status': 'ACTIVE',
      'rpc.response.status_code': 'OK',
    });
    expect(log().find(({ msg }) => msg === 'request')).toMatchObject({
      trace_id: traceId,
      span_id: call?.spanContext().spanId,
      environment: 'DEVELOPMENT',
    });
  });

  test('that fails is told by its code, its status and what it did to the money', async () => {
    const { client, spans, samples } = await opened();
    await failureOf(client.call(create, { merchant_customer_id: 'cust_1', email: { value: 'canary' } }));
    const [call] = named(spans(), 'POST /types.');
    expect(call?.attributes).toMatchObject({
      'error.type': 'INVALID_CUSTOMER_DATA',
      'prism.money_moved': 'no',
      'rpc.response.status_code': 'INVALID_ARGUMENT',
    });
    expect(toldBy(spans())).not.toContain('canary');
    expect(await samples('prism_server_call_duration_seconds_count')).toMatchObject([
      { labels: { prism_surface: 'grpc', error_type: 'INVALID_CUSTOMER_DATA', prism_money_moved: 'no' }, value: 1 },
    ]);
  });

  test.each([
    ['grpc-web', 'application/grpc-web+proto', 'MALFORMED_REQUEST'],
    ['connect', 'application/json', 'INVALID_INPUT'],
  ])('or by %s is counted as such', async (surface, type, code) => {
    const { url, samples } = await opened();
    await fetch(`${url}/${create}`, { method: 'POST', headers: { ...offline, 'content-type': type }, body: '{' });
    expect(await samples('prism_server_call_duration_seconds_count')).toMatchObject([
      { labels: { prism_surface: surface, error_type: code }, value: 1 },
    ]);
  });

  test('for health is no payment, and not told', async () => {
    const { url, spans } = await opened();
    const headers = { 'content-type': 'application/json' };
    const { status } = await fetch(`${url}/grpc.health.v1.Health/Check`, { method: 'POST', headers, body: '{}' });
    expect(status).toBe(200);
    expect(spans()).toEqual([]);
  });
});

describe('calls that are refused are counted by why', () => {
  const tokens = [{ name: 'shop', token: 'canary-of-the-shop', accounts: 'all', ownCredentials: true }] as const;
  const limits = { bodyBytes: 1024, concurrentCalls: 1, cachedClients: 1 };

  test('without a token, whichever surface they come by', async () => {
    const { client, post, url, spans } = await opened({ tokens });
    await failureOf(client.call(create, customer, { headers: { ...offline, authorization: 'Bearer canary-wrong' } }));
    await post('/v1/customer/create', { merchant_customer_id: 'cust_1' });
    const { status } = await fetch(`${url}/metrics`);
    expect(status).toBe(401);
    expect(spans().map(({ attributes }) => [attributes['prism.surface'], attributes['error.type']])).toEqual([
      ['grpc', 'UNAUTHENTICATED'],
      ['json', 'UNAUTHENTICATED'],
    ]);
    expect(toldBy(spans())).not.toContain('canary');
  });

  test('that are too many', async () => {
    const gate = gateToSandbox();
    const { client, post, spans } = await opened({ limits });
    const underway = post('/v1/customer/create', { merchant_customer_id: 'cust_1', name: 'John Doe' });
    await gate.reached(1);
    await failureOf(client.call(create, customer));
    expect(spans().map(({ attributes, status }) => [attributes['error.type'], status.code])).toEqual([
      ['TOO_MANY_CALLS', 2],
    ]);
    gate.open();
    await underway;
  });

  test('that are too large', async () => {
    const { post, samples } = await opened({ limits });
    await post('/v1/customer/create', { description: 'x'.repeat(2000) });
    expect(await samples('prism_server_call_duration_seconds_count')).toMatchObject([
      { labels: { error_type: 'BODY_TOO_LARGE' } },
    ]);
  });
});
