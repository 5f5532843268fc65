import { beforeEach, describe, expect, test } from 'vitest';
import { createClients } from '../../src/calls/clients.ts';
import type { Target } from '../../src/calls/target.ts';
import { defaults } from '../../src/config/server-config.ts';
import { loadConnectors } from '../../src/connectors/registry.ts';
import { asApplication } from '../support/server.ts';

beforeEach(asApplication);

const shop: Target = {
  connector: 'stripe',
  environment: 'DEVELOPMENT',
  settings: { apiKey: 'sk_test_shop', stripeAccount: 'acct_1' },
};

const clientsOf = (cachedClients = 10) =>
  createClients({ ...defaults, registry: loadConnectors(['stripe']), cachedClients, observers: [] });

describe('the client of a target', () => {
  test('is the same for the same settings, in whichever order', () => {
    const clientOf = clientsOf();
    const client = clientOf(shop);
    expect(clientOf({ ...shop, settings: { stripeAccount: 'acct_1', apiKey: 'sk_test_shop' } })).toBe(client);
  });

  test.each([
    { what: 'environment', other: { ...shop, environment: 'SANDBOX' } },
    { what: 'key', other: { ...shop, settings: { ...shop.settings, apiKey: 'sk_test_other' } } },
    { what: 'setting', other: { ...shop, settings: { apiKey: 'sk_test_shop' } } },
    { what: 'base URL', other: { ...shop, baseUrl: { url: 'https://egress.example', namedBy: 'operator' } } },
  ] as const)('is another one for another $what', ({ other }) => {
    const clientOf = clientsOf();
    expect(clientOf(other)).not.toBe(clientOf(shop));
  });

  test('is forgotten when others were used since', () => {
    const clientOf = clientsOf(1);
    const client = clientOf(shop);
    expect(clientOf(shop)).toBe(client);
    clientOf({ ...shop, environment: 'SANDBOX' });
    expect(clientOf(shop)).not.toBe(client);
  });

  test('of the operator may lead into a private network', () => {
    const baseUrl = { url: 'https://10.0.0.5/stripe', namedBy: 'operator' } as const;
    expect(() => clientsOf()({ ...shop, environment: 'PRODUCTION', baseUrl })).not.toThrow();
    const byCaller = { ...baseUrl, namedBy: 'caller' } as const;
    expect(() => clientsOf()({ ...shop, environment: 'PRODUCTION', baseUrl: byCaller })).toThrow('private network');
  });
});
