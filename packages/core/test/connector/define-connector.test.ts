import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import * as first from '../../src/connector/define-connector.ts';
import { operation } from '../../src/connector/operation.ts';
import { createClient } from '../../src/engine/client.ts';
import { IntegrationError } from '../../src/errors/errors.ts';
import { secret } from '../../src/secret.ts';
import { failureOf } from '../support/failing.ts';
import { json, line } from '../support/line.ts';
import { secondCopy } from '../support/second-copy.ts';
import { configuredToy, toy, toyKey } from '../support/toy.ts';
import { callUntyped } from '../support/untyped.ts';

const { defineConnector, isConfiguredConnector, isConnector } = first;

type Settings = z.infer<typeof settings>;
const settings = z.strictObject({
  key: z.string('must be a key'),
  nested: z.optional(z.object({ password: z.string() })),
});

/** A connector that differs only in what a test is about. */
function acme(changes: Partial<first.ConnectorDefinition<Settings, Settings, Record<never, never>>> = {}) {
  return defineConnector({
    id: 'acme',
    displayName: 'Acme',
    specVersion: 'v1',
    settings,
    environments: { SANDBOX: 'https://test.acme.example', PRODUCTION: 'https://acme.example' },
    authenticate: () => ({}),
    error: () => ({}),
    operations: {},
    ...changes,
  });
}

describe('settings', () => {
  test('nothing happens before the connector is called, and then each part is asked once', () => {
    const parts = {
      authenticate: vi.fn(() => ({ 'x-key': 'k' })),
      error: vi.fn(() => ({})),
      environments: { SANDBOX: vi.fn(() => 'https://test.example'), PRODUCTION: vi.fn(() => 'https://live.example') },
    };
    const validate = vi.fn(settings['~standard'].validate);
    const connector = acme({ ...parts, settings: { '~standard': { version: 1, vendor: 'test', validate } } });
    expect(validate).not.toHaveBeenCalled();
    expect(parts.authenticate).not.toHaveBeenCalled();
    const configured = connector({ key: 'k' });
    createClient(configured, { environment: 'SANDBOX' });
    createClient(configured, { environment: 'SANDBOX' });
    expect(validate).toHaveBeenCalledTimes(1);
    expect(parts.authenticate).toHaveBeenCalledTimes(1);
    expect(parts.error).not.toHaveBeenCalled();
  });

  test('are refused by name, without their values', async () => {
    const wrong: unknown = { key: 7_777_777, extra_canary_99: 1 };
    const error = await failureOf(() => Reflect.apply(acme(), undefined, [wrong]));
    expect(error).toMatchObject({
      name: 'IntegrationError',
      code: 'INVALID_CONNECTOR_CONFIG',
      connector: 'acme',
      requestSent: 'no',
      issues: [{ field: 'key', message: 'must be a key' }, { field: '' }],
    });
    expect(error.message).toMatch(/^Acme: key must be a key; /);
    expect(`${error.message}${JSON.stringify(error.issues[0])}`).not.toContain('7777777');
  });

  test.each([undefined, null, 'key', []])('are not %j', async (value) => {
    const error = await failureOf(() => Reflect.apply(acme(), undefined, [value]));
    expect(error.code).toBe('INVALID_CONNECTOR_CONFIG');
  });

  const trips = (): never => {
    throw new Error(`bad ${toyKey}`);
  };
  test.each([
    ['authenticate', { authenticate: trips }],
    ['an environment', { environments: { SANDBOX: trips, PRODUCTION: 'https://acme.example' } }],
    ['the account', { idempotency: { header: 'k', maxLength: 40, account: trips } }],
    ['the schema', { settings: { '~standard': { version: 1, vendor: 'test', validate: trips } } }],
    [
      'a schema that takes its time',
      { settings: { '~standard': { version: 1, vendor: 'test', validate: async () => ({ value: { key: '' } }) } } },
    ],
  ] as const)('over which %s trips are told without its words', async (_, changes) => {
    const error = await failureOf(() => createClient(acme(changes)({ key: toyKey }), { environment: 'SANDBOX' }));
    expect(error).toMatchObject({
      code: 'INVALID_CONNECTOR_CONFIG',
      message: 'Acme cannot use its settings.',
      connector: 'acme',
    });
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(toyKey);
  });

  test('decide the base URLs, where these are functions', async () => {
    const environments = {
      SANDBOX: () => 'https://test.example',
      PRODUCTION: ({ key }: Settings) => `https://${key}.example`,
    };
    const configured = acme({ environments })({ key: 'me' });
    expect(configured.baseUrl('SANDBOX')).toBe('https://test.example');
    expect(configured.baseUrl('PRODUCTION')).toBe('https://me.example');
  });

  test('may lack what only another environment needs', () => {
    const environments = {
      SANDBOX: 'https://test.example',
      PRODUCTION: () => {
        throw new IntegrationError('INVALID_CONNECTOR_CONFIG', {
          issues: [{ field: 'prefix', message: 'is required' }],
        });
      },
    };
    const configured = acme({ environments })({ key: 'me' });
    expect(() => createClient(configured, { environment: 'PRODUCTION' })).toThrow(IntegrationError);
    expect(() => createClient(configured, { environment: 'SANDBOX' })).not.toThrow();
  });

  test.each([
    ['SANDBOX', 'https://test.toy.example/customers/c'],
    ['PRODUCTION', 'https://toy.example/customers/c'],
    ['DEVELOPMENT', 'https://test.toy.example/customers/c'],
  ] as const)('%s sends to its own URL', async (environment, url) => {
    const { fetch, sent } = line(json({ id: 'c' }));
    const client = createClient(configuredToy(), { environment, fetch });
    await client.call('customer.get', { connectorCustomerId: 'c' });
    expect(sent[0]?.url).toBe(url);
  });
});

describe('headers', () => {
  const headersOf = (authenticate: () => Record<string, string>) => {
    const schema = z.pipe(
      settings,
      z.transform(({ key, ...others }) => ({ key: secret(key), ...others })),
    );
    const connector = defineConnector({
      id: 'acme',
      displayName: 'Acme',
      specVersion: 'v1',
      settings: z.pipe(
        schema,
        z.transform(({ key, nested }) => ({ key, nested: nested && { password: secret(nested.password) } })),
      ),
      environments: { SANDBOX: 'https://test.acme.example', PRODUCTION: 'https://acme.example' },
      authenticate,
      error: () => ({}),
      operations: {},
    });
    return connector({ key: toyKey, nested: { password: 'pa55word' } }).headers;
  };

  test.each([
    ['authorization', `Bearer ${toyKey}`],
    ['authorization', `Basic ${btoa(`${toyKey}:`)}`],
    ['x-anything', `a=${toyKey};b`],
    ['x-anything', 'pa55word'],
    ['X-API-Key', 'encoded somehow'],
    ['x-signature', 'abc'],
    ['cookie', 'session=1'],
  ])('%s: %s does not print', (name, value) => {
    const headers = headersOf(() => ({ [name]: value }));
    expect(inspect(headers, { showHidden: true })).not.toContain(value);
    expect(Object.entries(headers).map(([key, one]) => [key, typeof one === 'string' ? one : one.reveal()])).toEqual([
      [name.toLowerCase(), value],
    ]);
  });

  test('that are no credentials do', () => {
    expect(headersOf(() => ({ 'Acme-Version': '2026-01' }))).toEqual({ 'acme-version': '2026-01' });
  });

  test('a configured connector prints no key', () => {
    const configured = configuredToy();
    expect(inspect(configured, { depth: 10, showHidden: true }) + JSON.stringify(configured)).not.toContain(toyKey);
  });
});

describe('what a connector can do', () => {
  const nothing = acme()({ key: 'k' });

  test('is told by its operations, before it has settings and after', () => {
    expect(Object.keys(toy.operations)).toEqual(['customer', 'payment', 'paymentMethod']);
    expect(configuredToy().operations).toBe(toy.operations);
    expect([toy.id, toy.displayName, toy.specVersion]).toEqual(['toy', 'Toy', 'v1']);
  });

  test.each(['payment.capture', 'refund.get', 'recurringPayment.charge'])(
    '%s is refused before anything is sent',
    async (name) => {
      const { fetch, sent } = line();
      const client = createClient(configuredToy(), { environment: 'SANDBOX', fetch });
      const error = await failureOf(callUntyped(client, name, {}));
      expect(error).toMatchObject({
        code: 'FLOW_NOT_SUPPORTED',
        message: `Toy does not have the operation ${name}.`,
        statusCode: 501,
        connector: 'toy',
        operation: name,
        requestSent: 'no',
      });
      expect(sent).toEqual([]);
    },
  );

  test.each([
    undefined,
    7,
    Symbol('x'),
    'customer.explode',
    'customer',
    '',
    '.',
    'customer.',
    'customer.create.request',
    'customer.create.run',
    'constructor.name',
    '__proto__.toString',
    'customer.constructor',
    'customer.toString',
  ])('%j is an operation of nobody', async (name) => {
    const { fetch, sent } = line();
    for (const connector of [configuredToy(), nothing]) {
      const client = createClient(connector, { environment: 'SANDBOX', fetch });
      const error = await failureOf(callUntyped(client, name, {}));
      expect(error).toMatchObject({ code: 'FLOW_NOT_SUPPORTED', message: 'There is no operation of this name.' });
    }
    expect(sent).toEqual([]);
  });

  test('an operation keeps its name', () => {
    const run = () => Promise.resolve({ connectorCustomerId: 'c', status: 'ACTIVE' } as const);
    expect(operation('customer.create', { run })).toEqual({ name: 'customer.create', run });
  });
});

describe('brands', () => {
  test('tell connectors from configured ones and from all else', () => {
    expect([isConnector(toy), isConfiguredConnector(toy)]).toEqual([true, false]);
    expect([isConnector(configuredToy()), isConfiguredConnector(configuredToy())]).toEqual([false, true]);
    for (const value of [undefined, null, 'toy', {}, () => undefined, { ...toy }]) {
      expect([isConnector(value), isConfiguredConnector(value)]).toEqual([false, false]);
    }
  });

  test('are known to another copy of this package', async () => {
    const second = await secondCopy('connector/define-connector.ts', first);
    expect(second.defineConnector).not.toBe(defineConnector);
    expect([second.isConnector(toy), second.isConfiguredConnector(configuredToy())]).toEqual([true, true]);
    const foreign = second.defineConnector({
      id: 'foreign',
      displayName: 'Foreign',
      specVersion: 'v1',
      settings,
      environments: { SANDBOX: 'https://test.foreign.example', PRODUCTION: 'https://foreign.example' },
      authenticate: ({ key }) => ({ authorization: key }),
      error: () => ({}),
      operations: { customer: { get: toy.operations.customer.get } },
    });
    const { fetch, sent } = line(json({ id: 'c' }));
    const client = createClient(foreign({ key: 'k' }), { environment: 'SANDBOX', fetch });
    await client.call('customer.get', { connectorCustomerId: 'c' });
    expect(sent[0]?.headers).toMatchObject({ authorization: 'k' });
  });
});

describe('the version of the contract', () => {
  test.each([
    ['v2', 'Update @prism/core.'],
    ['v10', 'Update @prism/core.'],
    ['v0', 'Update the package of the connector "toy".'],
    ['beta', 'Update the package of the connector "toy".'],
  ])('%s is refused, naming both and what to update', async (specVersion, suggestedAction) => {
    const other = { ...configuredToy(), specVersion };
    const error = await failureOf(() => createClient(other, { environment: 'SANDBOX' }));
    expect(error).toMatchObject({
      code: 'SPEC_VERSION_NOT_SUPPORTED',
      message: `Toy was written for the connector contract ${specVersion}, this core speaks v1.`,
      suggestedAction,
      connector: 'toy',
    });
  });

  test.each([undefined, {}, toy, () => undefined])('%s is no configured connector', async (value) => {
    const error = await failureOf(() => Reflect.apply(createClient, undefined, [value, { environment: 'SANDBOX' }]));
    expect(error).toMatchObject({ code: 'INVALID_CLIENT_OPTIONS', issues: [{ field: 'connector' }] });
  });
});
