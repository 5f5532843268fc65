import { afterEach, describe, expect, test, vi } from 'vitest';
import { gateToSandbox } from '../support/gate.ts';
import { offline } from '../support/server.ts';
import { metricsOf, named, samplesNamed, toldBy, watched } from './support/watched.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const canary = 'canary.telemetry@example.com';
const customer = { merchant_customer_id: 'cust_canary', email: canary, name: 'Canary Telemetry' };
const card = {
  card_number: '4000000000000002',
  card_exp_month: '12',
  card_exp_year: '2031',
  card_cvc: '987',
  card_holder_name: 'Canary Telemetry',
};
const declined = {
  merchant_transaction_id: 'pay_canary',
  amount: { minor_amount: 1050, currency: 'USD' },
  payment_method: { card },
};
const traceId = '0af7651916cd43dd8448eb211c80319c';
const traced = { ...offline, traceparent: `00-${traceId}-b7ad6b7169203331-01` };

describe('a trace', () => {
  test('goes on from the caller through the call to each request to the processor', async () => {
    const { post, spans, log } = await watched();
    await post('/v1/customer/create', customer, traced);
    const [call] = named(spans(), 'POST /v1/');
    const [request] = named(spans(), 'POST stripe');
    expect(call?.spanContext().traceId).toBe(traceId);
    expect(call?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
    expect(request?.parentSpanContext?.spanId).toBe(call?.spanContext().spanId);
    expect(call?.attributes).toMatchObject({
      'http.route': '/v1/customer/create',
      'http.response.status_code': 200,
      'prism.operation': 'customer.create',
      'prism.connector': 'stripe',
      'prism.status': 'ACTIVE',
    });
    expect(request?.attributes['prism.connector_request_id']).toMatch(/^req_/);
    expect(log().find(({ msg }) => msg === 'request')).toMatchObject({
      trace_id: traceId,
      span_id: call?.spanContext().spanId,
    });
  });

  test('of calls at the same time keeps each with its own', async () => {
    const { post, spans } = await watched();
    const ids = Array.from({ length: 20 }, (_, index) => `cust_${index}`);
    await Promise.all(
      ids.map((merchant_customer_id) => post('/v1/customer/create', { merchant_customer_id }, offline)),
    );
    const calls = named(spans(), 'POST /v1/').map((span) => span.spanContext());
    const parents = named(spans(), 'POST stripe').map((span) => span.parentSpanContext);
    expect(calls).toHaveLength(20);
    expect(parents.map((parent) => parent?.spanId).sort()).toEqual(calls.map(({ spanId }) => spanId).sort());
  });

  test.each([
    ['a fault of the caller is none of the server', '/v1/customer/create', {}, 0],
    ['an answer that declines is an answer', '/v1/payment/authorize', declined, 0],
  ])('tells that %s', async (_name, path, body, status) => {
    const { post, spans } = await watched();
    await post(path, body, traced);
    expect(named(spans(), 'POST /v1/')[0]?.status.code).toBe(status);
  });

  test('has no card, key, name, address or id of the merchant in it, and neither have the metrics', async () => {
    const { post, spans, metrics } = await watched();
    await post('/v1/customer/create', customer, traced);
    await post('/v1/payment/authorize', declined, traced);
    await post('/v1/customer/create', { ...customer, email: 'canary' }, traced);
    await post('/v1/customer/create?email=canary', '{"canary', traced);
    const told = toldBy(spans());
    for (const text of [told, (await metrics()).text]) {
      expect(text).not.toMatch(/canary|4000000000000002|"987"|sk_test/i);
    }
    expect(spans().length).toBeGreaterThan(4);
  });

  test('of probes is not made', async () => {
    const { url, spans } = await watched();
    await fetch(`${url}/readyz`, { headers: traced });
    expect(spans()).toEqual([]);
  });
});

describe('/metrics', () => {
  test('counts calls by how they ended and requests to processors', async () => {
    const { post, metrics } = await watched();
    await post('/v1/customer/create', customer);
    await post('/v1/payment/authorize', declined);
    await post('/v1/customer/create', {});
    const { type, text } = await metrics();
    expect(type).toBe('text/plain; version=0.0.4; charset=utf-8');
    const counts = samplesNamed(text, 'prism_server_call_duration_seconds_count');
    expect(
      counts.map(({ labels }) => [labels['prism_operation'], labels['prism_status'], labels['error_type']]),
    ).toEqual([
      ['customer.create', 'ACTIVE', ''],
      ['payment.authorize', 'FAILURE', ''],
      ['customer.create', '', 'INVALID_CUSTOMER_DATA'],
    ]);
    const sent = samplesNamed(text, 'prism_processor_request_duration_seconds_count');
    expect(sent.map(({ labels, value }) => [labels['http_response_status_code'], value])).toEqual([
      ['200', 1],
      ['402', 1],
    ]);
    expect(samplesNamed(text, 'process_memory_usage_bytes')[0]?.value).toBeGreaterThan(1e7);
  });

  test('makes no label of what a caller invents', async () => {
    const { post, metrics } = await watched();
    for (const word of ['invented_1', 'invented_2']) {
      await post(`/v1/${word}/create`, {});
      await post('/v1/customer/create', { [word]: 1 });
      await post('/v1/customer/create', {}, { ...offline, 'x-connector-config': `{"config":{"${word}":{}}}` });
    }
    const { text } = await metrics();
    expect(text).not.toContain('invented');
    expect(samplesNamed(text, 'prism_server_call_duration_seconds_count')).toHaveLength(2);
  });

  test('counts nobody twice who has gone before there was an answer', async () => {
    const { url, samples, post } = await watched();
    const gate = gateToSandbox();
    const gone = new AbortController();
    const call = fetch(`${url}/v1/customer/create`, {
      method: 'POST',
      headers: { ...offline, 'content-type': 'application/json' },
      body: JSON.stringify(customer),
      signal: gone.signal,
    });
    const active = async () => (await samples('prism_server_active_calls'))[0]?.value;
    await gate.reached(1);
    expect(await active()).toBe(1);
    gone.abort();
    await expect(call).rejects.toThrow();
    await vi.waitFor(async () => expect(await active()).toBe(0));
    gate.open();
    await post('/v1/customer/create', customer);
    expect(await active()).toBe(0);
  });

  test('takes a token where there are tokens', async () => {
    const token = 'a-token-of-some-length';
    const { url } = await watched({ tokens: [{ name: 'prometheus', token, accounts: [], ownCredentials: false }] });
    expect((await metricsOf(url)).status).toBe(401);
    expect((await metricsOf(url, { authorization: `Bearer ${token}` })).status).toBe(200);
  });
});
