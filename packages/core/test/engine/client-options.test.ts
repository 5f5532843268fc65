import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../src/engine/client.ts';
import { failureOf } from '../support/failing.ts';
import { json, line, over } from '../support/line.ts';
import { configuredToy } from '../support/toy.ts';
import { callUntyped } from '../support/untyped.ts';

const connector = configuredToy();
const creating = (options: unknown) => () => Reflect.apply(createClient, undefined, [connector, options]);

describe('options of a client', () => {
  test.each<[string, unknown]>([
    ['environment', {}],
    ['environment', { environment: 'canary' }],
    ['environment', { environment: 'sandbox' }],
    ['baseUrl', { environment: 'SANDBOX', baseUrl: 'http://canary.example' }],
    ['baseUrl', { environment: 'SANDBOX', baseUrl: 'canary' }],
    ['baseUrl', { environment: 'SANDBOX', baseUrl: 'https://me:canary@toy.example' }],
    ['baseUrl', { environment: 'SANDBOX', baseUrl: 'https://toy.example/?canary=1' }],
    ['baseUrl', { environment: 'SANDBOX', baseUrl: 'https://toy.example/#canary' }],
    ['baseUrl', { environment: 'SANDBOX', baseUrl: 'http://localhost.canary.example' }],
    ['fetch', { environment: 'SANDBOX', fetch: 'canary' }],
    ['proxy', { environment: 'SANDBOX', proxy: 'canary' }],
    ['proxy', { environment: 'SANDBOX', proxy: 'https://canary.example', fetch }],
    ['timeouts.connect', { environment: 'SANDBOX', timeouts: { connect: 0 } }],
    ['timeouts.response', { environment: 'SANDBOX', timeouts: { response: 1.5 } }],
    ['timeouts.total', { environment: 'SANDBOX', timeouts: { total: Number.POSITIVE_INFINITY } }],
    ['timeouts', { environment: 'SANDBOX', timeouts: { canary: 1 } }],
    ['maxRetries', { environment: 'SANDBOX', maxRetries: -1 }],
    ['maxRetries', { environment: 'SANDBOX', maxRetries: 11 }],
    ['maxRetries', { environment: 'SANDBOX', maxRetries: '2' }],
    ['headers.x', { environment: 'SANDBOX', headers: { x: 7 } }],
    ['headers', { environment: 'SANDBOX', headers: 'canary' }],
    ['observers', { environment: 'SANDBOX', observers: {} }],
    ['observers.0', { environment: 'SANDBOX', observers: ['canary'] }],
    ['', { environment: 'SANDBOX', apiKey_canary_1: 'canary' }],
    ['', undefined],
    ['', null],
  ])('%s is wrong in %j', async (field, options) => {
    const error = await failureOf(creating(options));
    expect(error).toMatchObject({ name: 'IntegrationError', code: 'INVALID_CLIENT_OPTIONS', requestSent: 'no' });
    expect([...new Set(error.issues.map((issue) => issue.field))]).toEqual([field]);
    if (field !== 'timeouts') expect(inspect(error, { depth: 10 })).not.toMatch(/canary/);
  });

  test('DEVELOPMENT without a sandbox reaches nobody', async () => {
    const error = await failureOf(creating({ environment: 'DEVELOPMENT' }));
    expect(error).toMatchObject({ code: 'INVALID_CLIENT_OPTIONS', issues: [{ field: 'fetch' }] });
  });

  test.each([
    ['https://proxy.example', 'https://proxy.example/customers/c'],
    ['https://proxy.example/', 'https://proxy.example/customers/c'],
    ['https://proxy.example/toy//', 'https://proxy.example/toy/customers/c'],
    ['http://localhost:8080', 'http://localhost:8080/customers/c'],
    ['http://127.0.0.1:1', 'http://127.0.0.1:1/customers/c'],
    ['http://[::1]:1', 'http://[::1]:1/customers/c'],
  ])('the base URL %s leads to %s', async (baseUrl, url) => {
    const { client, sent } = over([json({ id: 'c' })], { baseUrl });
    await client.call('customer.get', { connectorCustomerId: 'c' });
    expect(sent[0]?.url).toBe(url);
  });

  test('changed after the client was made change nothing', async () => {
    const headers = { 'x-a': 'before' };
    const { client, sent } = over([json({ id: 'c' })], { headers });
    headers['x-a'] = 'after';
    await client.call('customer.get', { connectorCustomerId: 'c' });
    expect(sent[0]?.headers['x-a']).toBe('before');
  });
});

describe('options of a call', () => {
  test.each<[string, unknown]>([
    ['signal', { signal: 'canary' }],
    ['signal', { signal: {} }],
    ['timeouts.total', { timeouts: { total: -1 } }],
    ['timeouts', { timeouts: 7 }],
    ['maxRetries', { maxRetries: 1.5 }],
    ['', { idempotency_key: 'canary' }],
    ['', null],
    ['', 'canary'],
  ])('%s is wrong in %j', async (field, options) => {
    const { fetch, sent } = line();
    const client = createClient(connector, { environment: 'SANDBOX', fetch });
    for (const method of [client.call, client.dryRun]) {
      const error = await failureOf(() =>
        Reflect.apply(method, client, ['customer.get', { connectorCustomerId: 'c' }, options]),
      );
      expect(error.code).toBe('INVALID_CLIENT_OPTIONS');
      expect(error.issues.map((issue) => issue.field)).toEqual([field]);
      expect(inspect(error, { depth: 10 })).not.toContain('canary');
    }
    expect(sent).toEqual([]);
  });

  test('may be left out or be undefined', async () => {
    const { client } = over([json({ id: 'c' })]);
    const nothing = { idempotencyKey: undefined, signal: undefined, timeouts: undefined, headers: undefined };
    for (const options of [undefined, {}, nothing]) {
      const response = await callUntyped(client, 'customer.get', { connectorCustomerId: 'c' }, options);
      expect(response).toMatchObject({ status: 'ACTIVE' });
    }
  });
});
