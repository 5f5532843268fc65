import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { defaults } from '../../src/config/server-config.ts';
import { ConfigError } from '../../src/errors/config-error.ts';
import { fileWith } from '../support/command.ts';
import { asApplication } from '../support/server.ts';

beforeEach(asApplication);

const key = 'sk_test_canary_of_the_config';
const token = 'a-token-of-some-length';
const variables = { STRIPE_KEY: key, TOKEN: token };

async function problemsOf(content: string, env: Readonly<Record<string, string>> = variables): Promise<string> {
  const file = await fileWith(content);
  try {
    loadConfig(env, { file });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.replaceAll(file, 'prism.yaml');
  }
  throw new Error('the configuration was taken');
}

describe('a configuration', () => {
  test('is read from YAML, secrets from the environment', async () => {
    const file = await fileWith(`
connectors: [stripe]
accounts:
  shop:
    connector: stripe
    environment: sandbox
    settings: { api_key: { env: STRIPE_KEY }, stripe_account: acct_1 }
    base_url: https://egress.internal/stripe
tokens:
  - { name: checkout, token: { env: TOKEN }, accounts: [shop] }
host: 0.0.0.0
port: 9000
allowed_base_url_hosts: [proxy.example, 'proxy.example:8443']
default_environment: production
limits: { body_bytes: 2048, concurrent_calls: 3, cached_clients: 4 }
timeouts: { connect_ms: 1, response_ms: 2, total_ms: 3 }
shutdown: { delay_ms: 4, timeout_ms: 5 }
log_level: warn
`);
    expect(loadConfig(variables, { file })).toEqual({
      connectors: ['stripe'],
      accounts: {
        shop: {
          connector: 'stripe',
          environment: 'SANDBOX',
          settings: { apiKey: key, stripeAccount: 'acct_1' },
          baseUrl: { url: 'https://egress.internal/stripe', namedBy: 'operator' },
        },
      },
      tokens: [{ name: 'checkout', token, accounts: ['shop'], ownCredentials: false }],
      host: '0.0.0.0',
      port: 9000,
      allowedBaseUrlHosts: ['proxy.example', 'proxy.example:8443'],
      defaultEnvironment: 'PRODUCTION',
      limits: { bodyBytes: 2048, concurrentCalls: 3, cachedClients: 4 },
      timeouts: { connect: 1, response: 2, total: 3 },
      shutdown: { delay: 4, timeout: 5 },
      logLevel: 'warn',
    });
  });

  test('is read from JSON, and from the environment alone', async () => {
    const file = await fileWith('{ "connectors": ["stripe"], "port": 9000 }', 'prism.json');
    expect(loadConfig({ PRISM_CONFIG: file })).toMatchObject({ connectors: ['stripe'], port: 9000 });
    expect(loadConfig({ PRISM_CONNECTORS: 'stripe, adyen', PRISM_HOST: '::1', PRISM_PORT: '1' })).toMatchObject({
      connectors: ['stripe', 'adyen'],
      host: '::1',
      port: 1,
    });
  });

  test('the command speaks over the environment, and that over the file', async () => {
    const file = await fileWith('{ connectors: [adyen], host: file.example, port: 1, log_level: warn }');
    const env = { PRISM_CONNECTORS: 'stripe', PRISM_PORT: '2', PRISM_HOST: '', PRISM_LOG_LEVEL: 'error' };
    expect(loadConfig(env, { file, port: 3 })).toMatchObject({
      connectors: ['stripe'],
      host: 'file.example',
      port: 3,
      logLevel: 'error',
    });
  });

  test('reads the certificate and the key that it names', async () => {
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'prism' }]);
    const files = {
      cert_file: await fileWith(cert),
      key_file: await fileWith(key),
      client_ca_file: await fileWith(cert),
    };
    const file = await fileWith(JSON.stringify({ connectors: ['stripe'], tls: files }));
    expect(loadConfig({}, { file }).tls).toEqual({ cert, key, clientCa: cert });
  });

  test('names what is wrong with a certificate or key, without quoting it', async () => {
    const [one, other] = await Promise.all([generate(), generate()]);
    const cert_file = await fileWith(one.cert);
    const tls = (files: object) => problemsOf(JSON.stringify({ connectors: ['stripe'], tls: files }));
    expect(await tls({ cert_file, key_file: '/nowhere.key' })).toBe(
      'tls.key_file cannot be read: name a file that exists',
    );
    const foreign = { cert_file, key_file: await fileWith(other.private), client_ca_file: await fileWith('no PEM') };
    expect(await tls(foreign)).toBe(
      [
        'tls must name a certificate in PEM and the key that belongs to it, unencrypted',
        'tls.client_ca_file must name the certificate of an authority, in PEM',
      ].join('\n'),
    );
  });

  test('is taken as the README shows it', async () => {
    const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
    const file = await fileWith(/^```yaml\n(.*?)^```$/ms.exec(readme)?.[1] ?? '');
    const config = loadConfig({ STRIPE_KEY: key, ADYEN_KEY: 'AQE_readme', CHECKOUT_TOKEN: token }, { file });
    expect(Object.keys(config.accounts)).toEqual(['shop', 'shop-eu']);
    expect(config).toMatchObject({ host: '0.0.0.0', limits: defaults.limits, shutdown: defaults.shutdown });
  });

  test('an offline account may have its settings in the file: they are no secrets', async () => {
    const file = await fileWith(
      '{ connectors: [stripe], accounts: { dev: { connector: stripe, environment: development, settings: { api_key: any } } } }',
    );
    expect(loadConfig({}, { file }).accounts['dev']?.settings).toEqual({ apiKey: 'any' });
  });
});

const account = (text: string) => `connectors: [stripe, adyen]\naccounts:\n  shop: ${text}`;

describe('what is wrong is named, with the remedy', () => {
  test.each([
    ['nothing to load', 'port: 1', 'connectors must name at least one connector: set PRISM_CONNECTORS=stripe'],
    ['not installed', 'connectors: [acme]', 'run "npm install @prism/connector-acme"'],
    [
      'no name of a package',
      'connectors: ["../evil"]',
      'connectors must be names such as stripe, or names of packages',
    ],
    ['an unknown field', 'conectors: [stripe]', 'is not known here: remove or correct conectors'],
    ['a wrong type', 'connectors: stripe', 'connectors must be a list'],
    ['a port out of range', 'connectors: [stripe]\nport: 70000', 'port must be at most 65535'],
    ['a wrong level', 'connectors: [stripe]\nlog_level: loud', 'log_level must be one of trace, debug'],
    ['broken YAML', 'connectors: [stripe', 'prism.yaml:1:20 is not YAML or JSON: '],
    ['the same key twice', 'port: 1\nport: 2', 'is not YAML or JSON: duplicate key'],
    ['a host with a path', 'allowed_base_url_hosts: [https://x.example/]', 'allowed_base_url_hosts.0 must be a host'],
    [
      'a connector that is not loaded',
      'connectors: [stripe]\naccounts: { a: { connector: adyen, environment: sandbox } }',
      'accounts.a.connector is not loaded: This server has no connector "adyen"; it has stripe. Add it to connectors',
    ],
    [
      'an unknown environment',
      account('{ connector: stripe, environment: staging }'),
      'accounts.shop.environment must be development, sandbox or production',
    ],
    ['no environment', account('{ connector: stripe }'), 'accounts.shop.environment is required'],
    [
      'a missing setting',
      account('{ connector: stripe, environment: sandbox, settings: {} }'),
      'accounts.shop.settings.api_key must be a secret key from the dashboard of Stripe',
    ],
    [
      'a missing setting of production',
      account(
        '{ connector: adyen, environment: production, settings: { api_key: { env: STRIPE_KEY }, merchant_account: A } }',
      ),
      'accounts.shop.settings.live_url_prefix is required in PRODUCTION',
    ],
    [
      'a variable that is not set',
      account('{ connector: stripe, environment: sandbox, settings: { api_key: { env: NOT_SET } } }'),
      'accounts.shop.settings.api_key refers to NOT_SET, which is not set: set this environment variable',
    ],
    [
      'a secret in the file',
      account(`{ connector: stripe, environment: sandbox, settings: { api_key: ${key} } }`),
      'accounts.shop.settings.api_key is a secret and must not stand here: set an environment variable',
    ],
    [
      'a token in the file',
      `connectors: [stripe]\ntokens: [{ name: a, token: ${token} }]`,
      'tokens.0.token must not stand in a file',
    ],
    [
      'a token for an account that there is not',
      'connectors: [stripe]\ntokens: [{ name: a, token: { env: TOKEN }, accounts: [shop] }]',
      'tokens.0.accounts names what is no account: shop',
    ],
    [
      'one token for two',
      'connectors: [stripe]\ntokens: [{ name: a, token: { env: TOKEN } }, { name: b, token: { env: TOKEN } }]',
      'tokens.1.token is the token of another caller too',
    ],
  ])('%s', async (_case, content, says) => {
    const problems = await problemsOf(content);
    expect(problems).toContain(says);
    expect(problems).not.toContain(key);
    expect(problems).not.toContain(token);
  });

  test('a short token', async () => {
    const content = 'connectors: [stripe]\ntokens: [{ name: a, token: { env: TOKEN } }]';
    expect(await problemsOf(content, { TOKEN: 'short' })).toBe('tokens.0.token must be at least 16 characters');
  });

  test('everything at once', async () => {
    const content = `connectors: [stripe]
accounts:
  one: { connector: stripe, environment: sandbox, settings: { api_key: { env: A } } }
  two: { connector: stripe, environment: sandbox, settings: { api_key: { env: B } } }`;
    expect((await problemsOf(content)).split('\n')).toHaveLength(2);
  });
});
