import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Target } from '../../src/calls/target.ts';
import { start } from '../support/server.ts';

const customer = { merchant_customer_id: 'cust_targets' };
const development = { 'x-environment': 'development' };
const json = (value: object) => JSON.stringify(value);
const withStripe = (config: object, member = 'config') => json({ [member]: { Stripe: config } });
const adyen = {
  api_key: 'AQE_targets',
  merchant_account: 'PrismTargets',
  review_key: 'x',
  dispute_base_url: 'https://x.example',
};

describe('credentials come with the call', () => {
  test.each([
    { how: 'x-connector-config', headers: { 'x-connector-config': withStripe({ api_key: 'sk_test_t' }) } },
    {
      how: 'absent settings written out',
      headers: { 'x-connector-config': withStripe({ api_key: 'sk_test_t', base_url: '' }) },
    },
    {
      how: "the processor's own base URL written out",
      headers: { 'x-connector-config': withStripe({ api_key: 'sk_test_t', base_url: 'https://api.stripe.com/' }) },
    },
    { how: 'x-connector-auth', headers: { 'x-connector-auth': withStripe({ api_key: 'sk_test_t' }, 'auth_type') } },
    { how: 'header-key', headers: { 'x-connector': 'stripe', 'x-auth': 'header-key', 'x-api-key': 'sk_test_t' } },
    { how: "adyen's settings", headers: { 'x-connector-config': json({ config: { Adyen: adyen } }) } },
    {
      how: 'body-key',
      headers: { 'x-connector': 'Adyen', 'x-auth': 'Body-Key', 'x-api-key': 'AQE_t', 'x-key1': 'PrismTargets' },
    },
    {
      how: 'signature-key',
      headers: {
        'x-connector': 'adyen',
        'x-auth': 'signature-key',
        'x-api-key': 'AQE_t',
        'x-key1': 'PrismTargets',
        'x-api-secret': 'webhooks',
      },
    },
    {
      how: 'the first of two',
      headers: {
        'x-connector-config': withStripe({ api_key: 'sk_test_t' }),
        'x-connector': 'adyen',
        'x-auth': 'nonsense',
      },
    },
  ])('as $how', async ({ headers }) => {
    const { post } = await start({ connectors: ['stripe', 'adyen'] });
    const { status, body } = await post('/v1/customer/create', customer, { ...development, ...headers });
    expect(body).toMatchObject({ merchant_customer_id: 'cust_targets' });
    expect(status).toBe(200);
  });

  test.each([
    { headers: {}, field: 'x-prism-account' },
    { headers: { 'x-connector-config': 'sk_live_canary' }, field: 'x-connector-config' },
    { headers: { 'x-connector-config': '{"config":{}}' }, field: 'x-connector-config' },
    { headers: { 'x-connector-config': '{"config":{"Stripe":"sk_live_canary"}}' }, field: 'x-connector-config' },
    { headers: { 'x-connector-config': '{"config":{"Stripe":{},"Adyen":{}}}' }, field: 'x-connector-config' },
    { headers: { 'x-connector-config': withStripe({ api_key: 'k' }, 'auth_type') }, field: 'x-connector-config' },
    {
      headers: { 'x-connector-config': withStripe({ api_key: 'k' }), 'x-environment': 'staging' },
      field: 'x-environment',
    },
    {
      headers: { 'x-connector-config': withStripe({ api_key: 'k' }), 'x-prism-account': 'shop' },
      field: 'x-prism-account',
    },
    { headers: { 'x-auth': 'header-key', 'x-api-key': 'sk_live_canary' }, field: 'x-connector' },
    { headers: { 'x-connector': 'stripe' }, field: 'x-auth' },
    { headers: { 'x-connector': 'stripe', 'x-auth': 'certificate-auth' }, field: 'x-auth' },
    { headers: { 'x-connector': 'stripe', 'x-auth': 'constructor' }, field: 'x-auth' },
    { headers: { 'x-connector': 'stripe', 'x-auth': 'header-key' }, field: 'x-api-key' },
  ])('headers that cannot be used are refused: $headers', async ({ headers, field }) => {
    const { post, logText } = await start();
    const { status, body } = await post('/v1/customer/create', customer, headers);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'INVALID_CLIENT_OPTIONS', request_sent: 'no', issues: [{ field }] });
    expect(JSON.stringify(body) + logText()).not.toContain('canary');
  });

  test.each([
    { config: { Acme: { api_key: 'k' } }, code: 'CONNECTOR_NOT_INSTALLED', says: 'no connector "Acme"; it has stripe' },
    { config: { sk_live_4242424242: {} }, code: 'CONNECTOR_NOT_INSTALLED', says: 'no connector "*"' },
    { config: { Stripe: {} }, code: 'INVALID_CONNECTOR_CONFIG', says: 'api_key must be a secret key' },
    { config: { Stripe: { api_key: 7 } }, code: 'INVALID_CONNECTOR_CONFIG', says: 'api_key must be a secret key' },
    {
      config: { Stripe: { api_key: 'k', api_version: 'old' } },
      code: 'INVALID_CONNECTOR_CONFIG',
      says: 'api_version must be',
    },
    { config: { Stripe: { api_key: 'k', canary: 'x' } }, code: 'INVALID_CONNECTOR_CONFIG', says: 'not known: canary' },
  ])('$config is refused: $code', async ({ config, code, says }) => {
    const { post } = await start();
    const headers = { ...development, 'x-connector-config': json({ config }) };
    const { status, body } = await post('/v1/customer/create', customer, headers);
    expect({ status, code: body.code }).toEqual({ status: 400, code });
    expect(body.detail).toContain(says);
  });
});

describe('a base URL of the caller', () => {
  const callTo = async (base_url: string, environment: string, allowedBaseUrlHosts: string[] = []) => {
    const { post } = await start({ allowedBaseUrlHosts, timeouts: { connect: 500 } });
    const headers = {
      'x-environment': environment,
      'x-connector-config': withStripe({ api_key: 'sk_test_t', base_url }),
    };
    return post('/v1/customer/create', customer, headers);
  };

  test.each(['https://evil.example/', 'https://api.stripe.com.evil.example', 'https://api.stripe.com:8443/'])(
    '%s is refused unless the operator allows its host',
    async (url) => {
      const { status, body } = await callTo(url, 'sandbox', ['proxy.example']);
      expect(status).toBe(400);
      expect(body).toMatchObject({
        issues: [{ field: 'base_url', message: expect.stringContaining('does not allow') }],
      });
    },
  );

  test.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'http://localhost:9/',
    'http://169.254.169.254/latest/meta-data',
    'https://10.0.0.1/',
    'https://metadata.google.internal/',
  ])('%s is refused, allowed or not', async (url) => {
    const { status, body } = await callTo(url, 'sandbox', [new URL(url).host]);
    expect(status).toBe(400);
    expect(body).toMatchObject({ issues: [{ field: 'base_url', message: 'must not lead into a private network' }] });
  });

  test.each(['not a url', 'ftp://files.example/', 'javascript:alert(1)', 'https://user:pass@proxy.example/'])(
    '%s is no base URL',
    async (url) => {
      expect(await callTo(url, 'sandbox', ['files.example', 'proxy.example', ''])).toMatchObject({
        status: 400,
        body: { code: 'INVALID_CLIENT_OPTIONS' },
      });
    },
  );

  test('that leads nowhere, from an allowed host, tells that nothing was sent', async () => {
    const { status, body } = await callTo('https://proxy.invalid/', 'sandbox', ['proxy.invalid']);
    expect(status).toBe(502);
    expect(body).toMatchObject({ code: 'DNS_LOOKUP_FAILED', request_sent: 'no' });
  });

  test('in development leads to a stand-in of the processor that the operator allows', async () => {
    const standIn = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end('{"id":"cus_stand_in","object":"customer"}');
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void standIn.close());
    await once(standIn, 'listening');
    const host = `127.0.0.1:${Object(standIn.address()).port}`;
    const { body } = await callTo(`http://${host}`, 'development', [host]);
    expect(body).toMatchObject({ connector_customer_id: 'cus_stand_in' });
    expect(await callTo(`http://${host}`, 'development', [])).toMatchObject({ status: 400 });
  });
});

describe('named accounts', () => {
  const shop: Target = { connector: 'stripe', environment: 'DEVELOPMENT', settings: { apiKey: 'sk_test_shop' } };
  const accounts = { shop, other: { ...shop, settings: { apiKey: 'sk_test_other' } } };
  const tokens = [
    { name: 'checkout', token: 'token-of-the-checkout', accounts: ['shop'], ownCredentials: false },
    { name: 'platform', token: 'token-of-the-platform', accounts: 'all', ownCredentials: true },
  ] as const;
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const config = { accounts, tokens };

  test('are chosen by name, and keep apart', async () => {
    const { post, log } = await start(config);
    const headers = { ...bearer('token-of-the-platform'), 'x-prism-account': 'shop' };
    const created = await post('/v1/customer/create', customer, headers);
    expect(created.status).toBe(200);
    const { connector_customer_id } = created.body;
    expect((await post('/v1/customer/get', { connector_customer_id }, headers)).status).toBe(200);
    const elsewhere = { ...headers, 'x-prism-account': 'other' };
    expect((await post('/v1/customer/get', { connector_customer_id }, elsewhere)).status).toBe(404);
    expect(log()).toContainEqual(
      expect.objectContaining({ caller: 'platform', operation: 'customer.create', status: 200 }),
    );
  });

  test.each([
    { headers: {}, status: 401, code: 'UNAUTHENTICATED' },
    { headers: bearer('token-of-nobody-at-all'), status: 401, code: 'UNAUTHENTICATED' },
    { headers: { authorization: 'Basic dG9rZW4tb2YtdGhlLWNoZWNrb3V0' }, status: 401, code: 'UNAUTHENTICATED' },
    {
      headers: { ...bearer('token-of-the-checkout'), 'x-prism-account': 'other' },
      status: 403,
      code: 'ACCOUNT_NOT_ALLOWED',
    },
    {
      headers: { ...bearer('token-of-the-checkout'), 'x-prism-account': 'none' },
      status: 403,
      code: 'ACCOUNT_NOT_ALLOWED',
    },
    {
      headers: { ...bearer('token-of-the-platform'), 'x-prism-account': 'toString' },
      status: 403,
      code: 'ACCOUNT_NOT_ALLOWED',
    },
    {
      headers: { ...bearer('token-of-the-checkout'), 'x-connector-config': withStripe({ api_key: 'k' }) },
      status: 403,
      code: 'ACCOUNT_NOT_ALLOWED',
    },
    {
      headers: { ...bearer('token-of-the-checkout'), 'x-prism-account': 'shop', 'x-environment': 'production' },
      status: 400,
      code: 'INVALID_CLIENT_OPTIONS',
    },
  ])('with $headers the answer is $code', async ({ headers, status, code }) => {
    const { post } = await start(config);
    const answer = await post('/v1/customer/create', customer, headers);
    expect(answer).toMatchObject({ status, body: { code, request_sent: 'no' } });
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
  });

  test('of no caller and one that may not use it nobody can tell which there is', async () => {
    const { post } = await start(config);
    const answers = await Promise.all(
      ['other', 'none'].map((account) =>
        post('/v1/customer/create', customer, {
          ...bearer('token-of-the-checkout'),
          'x-prism-account': account,
          'x-request-id': 'same',
        }),
      ),
    );
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  });

  test('without tokens are for this machine alone, and for no web page on it', async () => {
    const { url, post, log, server } = await start({ accounts, host: '0.0.0.0' });
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const warnings = log().filter(({ level }) => level === 'warn');
    expect(warnings.map(({ msg }) => msg).join()).toMatch(/no tokens.*this machine only.*host is not used/);
    expect(await post('/v1/customer/create', customer, { 'x-prism-account': 'shop' })).toMatchObject({ status: 200 });
    const rebound = await server.app.inject({ method: 'GET', url: '/docs', headers: { host: 'evil.example' } });
    expect(rebound.json()).toMatchObject({ status: 421, code: 'HOST_NOT_ALLOWED' });
  });

  test('that their connector refuses keep the server from starting', async () => {
    await expect(start({ accounts: { shop: { ...shop, settings: {} } } })).rejects.toMatchObject({
      code: 'INVALID_CONNECTOR_CONFIG',
    });
  });
});
