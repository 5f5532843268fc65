import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { fileWith, prism, spawnedPrism, spawnPrism } from '../support/command.ts';
import { offline, post, start } from '../support/server.ts';

test('prism --help and --version', async () => {
  const help = await spawnedPrism(['--help']);
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toMatch(/serve[\s\S]*connectors[\s\S]*call/);
  expect(await prism(['--version'])).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
});

test.each([[['srve']], [['serve', '--port', 'http']], [['call', 'customer.create']], [['call', '--json', '-']]])(
  'prism %j is refused',
  async (args) => {
    const { code, out, err } = await prism(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^error: /);
  },
);

describe('prism connectors', () => {
  test('tells what is installed', async () => {
    const { code, out } = await prism(['connectors']);
    expect(code).toBe(0);
    expect(out).toMatch(/^stripe {2}Stripe {2}@prism\/connector-stripe@\d+\.\d+\.\d+\n {2}customer\.create\n/m);
  });

  test('and as JSON', async () => {
    const { out } = await prism(['connectors', '--json']);
    expect(JSON.parse(out)).toContainEqual({
      name: 'stripe',
      display_name: 'Stripe',
      package: '@prism/connector-stripe',
      version: expect.any(String),
      spec_version: 'v1',
      supported: true,
      operations: expect.arrayContaining(['customer.create', 'payment.authorize']),
    });
  });
});

describe('prism call', () => {
  const call = ['call', 'customer.create', '--connector', 'stripe', '--environment', 'development'];
  const input = JSON.stringify({ merchant_customer_id: 'cust_1', email: 'jane.roe@example.com' });

  test.each([
    { from: 'a variable by convention', args: [], env: { PRISM_STRIPE_API_KEY: 'sk_test_cli' } },
    { from: 'a variable that a flag names', args: ['--setting', 'api_key=env:MY_KEY'], env: { MY_KEY: 'sk_test_cli' } },
    { from: 'a flag, offline', args: ['--setting', 'api_key=sk_test_cli'], env: {} },
  ])('makes one call with the settings of $from', async ({ args, env }) => {
    const { code, out, err } = await prism([...call, ...args, '--json', '-'], { env, input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ merchant_customer_id: 'cust_1', status: 'ACTIVE', status_code: 200 });
  });

  test('takes the request from a file, or as it stands', async () => {
    const env = { PRISM_STRIPE_API_KEY: 'sk_test_cli' };
    const file = await fileWith(input, 'customer.json');
    for (const source of [file, input])
      expect(await prism([...call, '--json', source], { env })).toMatchObject({ code: 0 });
  });

  test('an account of the configuration will do', async () => {
    const file = await fileWith(
      'connectors: [stripe]\naccounts: { shop: { connector: stripe, environment: development, settings: { api_key: offline } } }',
    );
    const args = ['call', 'customer.create', '--account', 'shop', '--config', file, '--json', '-'];
    expect(await prism(args, { input })).toMatchObject({ code: 0, err: '' });
    const other = await prism(args.with(3, 'other'), { input });
    expect(other).toMatchObject({
      code: 2,
      err: '--account must be an account of the configuration, which has shop\n',
    });
  });

  test('a failure is a problem on standard error', async () => {
    const env = { PRISM_STRIPE_API_KEY: 'sk_test_cli' };
    const { code, out, err } = await prism([...call, '--json', '-'], {
      env,
      input: '{"emial":"jane.roe@example.com"}',
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(JSON.parse(err)).toMatchObject({ code: 'INVALID_CUSTOMER_DATA', issues: [{ field: 'emial' }] });
  });

  test.each([
    { args: [...call, '--json', '-'], says: 'stripe.settings.api_key' },
    {
      args: [...call.with(5, 'sandbox'), '--setting', 'api_key=sk_test_literal', '--json', '-'],
      says: '--setting NAME=env:VARIABLE',
    },
    { args: [...call, '--setting', 'api_key=env:NOT_SET', '--json', '-'], says: 'NOT_SET, which is not set' },
    { args: [...call, '--setting', 'nonsense', '--json', '-'], says: '--setting must be NAME=env:VARIABLE' },
    { args: [...call.with(3, 'acme'), '--json', '-'], says: 'npm install @prism/connector-acme' },
    { args: [...call.with(1, 'customer.rename'), '--json', '-'], says: 'operation must be one of customer.create' },
    { args: [...call, '--setting', 'api_key=x', '--json', 'missing.json'], says: 'cannot be read' },
    { args: [...call, '--setting', 'api_key=x', '--json', '{"broken'], says: 'is not JSON' },
    { args: ['call', 'customer.create', '--json', '-'], says: '--connector is required' },
  ])('what is asked wrongly is refused with the remedy: $says', async ({ args, says }) => {
    const { code, out, err } = await prism(args, { input });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err).not.toContain('sk_test_literal');
  });
});

describe('prism serve', () => {
  const env = { PRISM_CONNECTORS: 'stripe' };

  test('serves until a signal ends it', async () => {
    const child = spawnPrism(['serve', '--port', '0'], { env });
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const next = async (msg: string) => {
      for (let line = await lines.next(); !line.done; line = await lines.next()) {
        const entry = JSON.parse(line.value);
        if (entry.msg.startsWith(msg)) return entry;
      }
      throw new Error(`it never said: ${msg}`);
    };
    const { url } = await next('serving');
    const answer = await post(`${url}/v1/customer/create`, { merchant_customer_id: 'served' }, offline);
    expect(answer).toMatchObject({ status: 200, body: { status: 'ACTIVE' } });
    const ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
    child.kill('SIGTERM');
    expect(await next('stopping')).toMatchObject({ signal: 'SIGTERM' });
    expect(await ended).toBe(0);
  });

  test('with --exit-with-parent it ends with its input, and so with whoever started it', async () => {
    const child = spawnPrism(['serve', '--port', '0', '--exit-with-parent'], { env });
    const ended = once(child, 'close');
    for await (const line of createInterface(child.stdout)) {
      const { msg, signal } = JSON.parse(line);
      if (msg === 'serving') child.stdin.end('whatever it is told');
      if (signal !== undefined) expect(signal).toBe('end of input');
    }
    expect(await ended).toEqual([0, null]);
  });

  test.each([
    { args: [], env: {}, says: 'connectors must name at least one connector' },
    { args: [], env: { PRISM_CONNECTORS: 'stripe, acme' }, says: 'run "npm install @prism/connector-acme"' },
    { args: ['--config', '/nowhere/prism.yaml'], env, says: '/nowhere/prism.yaml cannot be read' },
    { args: [], env: { ...env, PRISM_PORT: '99999' }, says: 'PRISM_PORT must be a port' },
  ])('does not start, and says why: $says', async ({ args, env, says }) => {
    const { code, out, err } = await prism(['serve', ...args], { env });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  test('a port in use is told as such', async () => {
    const { port } = new URL((await start()).url);
    expect(await prism(['serve', '--port', port], { env: { ...env, PRISM_LOG_LEVEL: 'silent' } })).toMatchObject({
      code: 1,
      err: expect.stringContaining('The port is in use'),
    });
  });
});
