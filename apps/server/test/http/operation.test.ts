import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { gateToSandbox } from '../support/gate.ts';
import { offline, post, start } from '../support/server.ts';

const customer = (id: string) => ({ merchant_customer_id: id, email: 'canary@example.com', name: 'Canary Roe' });
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

describe('the id of a request', () => {
  test('comes back, in problems too, and stands in the log', async () => {
    const { post, log } = await start();
    const headers = { ...offline, 'x-request-id': 'order-7/attempt.2' };
    const good = await post('/v1/customer/create', customer('ids'), headers);
    const bad = await post('/v1/customer/create', {}, headers);
    expect([good, bad].map((answer) => answer.headers.get('x-request-id'))).toEqual(Array(2).fill('order-7/attempt.2'));
    expect(bad.body.request_id).toBe('order-7/attempt.2');
    expect(log().filter(({ request_id }) => request_id === 'order-7/attempt.2')).toHaveLength(2);
  });

  test.each([undefined, '', 'with spaces', 'x'.repeat(129), '{"json":1}'])('is made where it is %j', async (id) => {
    const { post } = await start();
    const headers = id === undefined ? offline : { ...offline, 'x-request-id': id };
    expect((await post('/v1/customer/create', customer('ids'), headers)).headers.get('x-request-id')).toMatch(uuid);
  });
});

describe('the log', () => {
  test('tells of each call what it was, how it ended and how long it took', async () => {
    const { post, log } = await start();
    await post('/v1/customer/create', customer('log'));
    await post('/v1/customer/create', { emial: 'canary@example.com' });
    const lines = log().filter(({ msg }) => msg === 'request');
    expect(lines).toMatchObject([
      {
        level: 'info',
        method: 'POST',
        route: '/v1/customer/create',
        operation: 'customer.create',
        connector: 'stripe',
        status: 200,
        duration_ms: expect.any(Number),
      },
      { status: 422, code: 'INVALID_CUSTOMER_DATA' },
    ]);
  });

  test('has no body, no credential and no path', async () => {
    const { post, logText } = await start();
    await post('/v1/customer/create', customer('log'));
    await post('/v1/customer/create', { canary: 'canary' });
    await post('/v1/customer/create', '{"canary');
    await post('/canary?canary=1', customer('log'));
    await post('/v1/customer/create', customer('log'), { 'x-connector-config': 'canary' });
    expect(logText()).not.toMatch(/canary/i);
  });

  test('keeps quiet about probes that find all well', async () => {
    const { url, log } = await start({});
    await fetch(`${url}/healthz`);
    expect(log().filter(({ route }) => route === '/healthz')).toMatchObject([{ level: 'debug', status: 200 }]);
  });

  test('redacts what is secret or personal, whoever logs it', async () => {
    const { server, logText } = await start();
    server.app.log.info({ body: { payment_method: { card: { cardNumber: 'canary', card_cvc: 'canary' } } } }, 'said');
    server.app.log.info({ email: 'canary', headers: { authorization: 'canary', 'x-api-key': 'canary' } }, 'said');
    server.app.log.info({ settings: { apiKey: 'canary' }, list: [{ token: 'canary' }] }, 'said');
    server.app.log.error({ err: new Error('canary') }, 'said');
    const lines = logText()
      .split('\n')
      .filter((line) => line.includes('said'));
    expect(lines).toHaveLength(4);
    expect(lines.join()).not.toContain('canary');
    expect(lines[3]).toContain('operation.test.ts');
  });
});

test('nobody on the way keeps an answer', async () => {
  const { post } = await start();
  const { headers } = await post('/v1/customer/create', customer('headers'));
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

describe('limits', () => {
  test('more calls at once than allowed are told to come back', async () => {
    const gate = gateToSandbox();
    const { post } = await start({ limits: { bodyBytes: 10_000, concurrentCalls: 2, cachedClients: 10 } });
    const underway = ['a', 'b'].map((id) => post('/v1/customer/create', customer(id)));
    await gate.reached(2);
    const third = await post('/v1/customer/create', customer('c'));
    expect(third).toMatchObject({
      status: 503,
      body: { code: 'TOO_MANY_CALLS', request_sent: 'no', retry: 'same-key' },
    });
    expect(third.headers.get('retry-after')).toBe('1');
    gate.open();
    expect(await Promise.all(underway)).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(await post('/v1/customer/create', customer('c'))).toMatchObject({ status: 200 });
  });

  test('a body that is too large is refused', async () => {
    const { post } = await start({ limits: { bodyBytes: 1024, concurrentCalls: 2, cachedClients: 10 } });
    const { status, body } = await post('/v1/customer/create', { ...customer('big'), description: 'x'.repeat(2000) });
    expect({ status, code: body.code }).toEqual({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  test('clients of accounts that callers bring are not kept without end', async () => {
    const { post } = await start({ limits: { bodyBytes: 10_000, concurrentCalls: 9, cachedClients: 2 } });
    for (const key of ['a', 'b', 'c', 'a']) {
      const headers = { ...offline, 'x-connector-config': `{"config":{"Stripe":{"api_key":"sk_test_${key}"}}}` };
      expect(await post('/v1/customer/create', customer('bounded'), headers)).toMatchObject({ status: 200 });
    }
  });
});

describe('stopping', () => {
  test('lets calls under way end and refuses new ones', async () => {
    const gate = gateToSandbox();
    const { url, post: call, server } = await start();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const underway = call('/v1/customer/create', customer('draining'));
    await gate.reached(1);
    const kept = await keptConnection(url);
    const closed = server.close();
    await expect(post(`${url}/v1/customer/create`, customer('late'), offline)).rejects.toThrow('fetch failed');
    kept.send();
    expect(await kept.answer).toMatch(/^HTTP\/1\.1 503 [\s\S]*connection: close[\s\S]*"code":"SHUTTING_DOWN"/i);
    gate.open();
    expect(await underway).toMatchObject({ status: 200, body: { status: 'ACTIVE' } });
    await closed;
  });

  test('waits for a call no longer than it was told to', async () => {
    const gate = gateToSandbox();
    const { post: call, server } = await start({ shutdown: { delay: 0, timeout: 20 } });
    const underway = call('/v1/customer/create', customer('stuck'));
    const cut = expect(underway).rejects.toThrow('fetch failed');
    await gate.reached(1);
    await server.close();
    await cut;
    gate.open();
  });

  test('is told to who asks whether it is ready, while it lives', async () => {
    const { server } = await start();
    const ready = async () => [
      (await server.app.inject('/healthz')).statusCode,
      (await server.app.inject('/readyz')).statusCode,
    ];
    expect(await ready()).toEqual([200, 200]);
    const delayed = await start({ shutdown: { delay: 60_000, timeout: 1000 } });
    void delayed.server.close();
    expect((await delayed.server.app.inject('/readyz')).json()).toEqual({ status: 'shutting down' });
    expect((await delayed.server.app.inject('/healthz')).statusCode).toBe(200);
    expect(await delayed.post('/v1/customer/create', customer('still'))).toMatchObject({ status: 200 });
  });
});

/** A connection on which a request is half sent: no server takes it for idle. */
async function keptConnection(url: string) {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  const answer = text(socket);
  await new Promise((resolve) => socket.write('POST /v1/customer/create HTTP/1.1\r\n', resolve));
  const send = () => {
    socket.write(`host: ${host}\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}`);
  };
  return { send, answer };
}
