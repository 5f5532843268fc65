import { inspect } from 'node:util';
import { createClient, secret } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { adyen } from '../src/index.ts';
import { connect } from './support/connect.ts';
import { echo } from './support/echo.ts';

const settings = { apiKey: 'AQEtest', merchantAccount: 'ShopECOM' };

function failureOf(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    return error;
  }
}

describe('the settings', () => {
  it.each<[what: string, given: unknown, field: string]>([
    ['no key', { merchantAccount: 'ShopECOM' }, 'apiKey'],
    ['an empty key', { ...settings, apiKey: '' }, 'apiKey'],
    ['a key with a line break', { ...settings, apiKey: 'AQE\n' }, 'apiKey'],
    ['a key that is no text', { ...settings, apiKey: 7 }, 'apiKey'],
    ['no merchant account', { apiKey: 'AQEtest' }, 'merchantAccount'],
    ['a merchant account with a space', { ...settings, merchantAccount: 'Shop ECOM' }, 'merchantAccount'],
    ['a whole URL for a prefix', { ...settings, liveUrlPrefix: 'https://abc-Shop-checkout-live' }, 'liveUrlPrefix'],
    ['another host for a prefix', { ...settings, liveUrlPrefix: 'evil.example/' }, 'liveUrlPrefix'],
    ['a version before 71', { ...settings, apiVersion: 'v70' }, 'apiVersion'],
    ['a version with a path', { ...settings, apiVersion: 'v71/..' }, 'apiVersion'],
    ['an unknown setting', { ...settings, liveUrlPrefx: 'abc-Shop' }, ''],
    ['nothing', undefined, ''],
  ])('with %s are refused, and not quoted', (_what, given, field) => {
    const error = failureOf(() => Reflect.apply(adyen, undefined, [given]));
    expect(error).toMatchObject({
      name: 'IntegrationError',
      code: 'INVALID_CONNECTOR_CONFIG',
      connector: 'adyen',
      issues: [{ field }],
    });
    expect(inspect(error)).not.toMatch(/AQE|evil|ShopECOM/);
  });

  it('keep the key to themselves', () => {
    expect(inspect(adyen(settings), { depth: 9 })).not.toContain('AQEtest');
  });

  it('are sent with each request, the version in its path', async () => {
    const { client, sent } = connect(echo, { settings: { apiKey: secret('AQEother'), merchantAccount: 'Shop_2' } });
    await client.call('payment.void', { connectorTransactionId: 'PSPPAYMENT000001' });
    expect(sent[0]?.headers['x-api-key']).toBe('AQEother');
    expect(sent[0]?.body).toMatchObject({ merchantAccount: 'Shop_2' });
    expect(sent[0]?.path).toBe('/v71/payments/PSPPAYMENT000001/cancels');
  });

  it('keep the keys of two merchant accounts apart', async () => {
    const keyOf = async (merchantAccount: string) => {
      const { client, sent } = connect(echo, { settings: { merchantAccount } });
      await client.call('payment.void', { merchantVoidId: 'void_1', connectorTransactionId: 'PSPPAYMENT000001' });
      return sent[0]?.headers['idempotency-key'];
    };
    const keys = [await keyOf('ShopECOM'), await keyOf('ShopPOS'), await keyOf('ShopECOM')];
    expect(keys[0]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys[0]?.length).toBeLessThanOrEqual(64);
  });
});

describe('the host', () => {
  const urlOf = async (environment: 'SANDBOX' | 'PRODUCTION', more: object = {}) =>
    (
      await createClient(adyen({ ...settings, ...more }), { environment }).dryRun('payment.void', {
        connectorTransactionId: 'PSPPAYMENT000001',
      })
    ).url;

  it.each([
    ['SANDBOX', {}, 'https://checkout-test.adyen.com/v71'],
    ['SANDBOX', { apiVersion: 'v72', liveUrlPrefix: 'abc-Shop' }, 'https://checkout-test.adyen.com/v72'],
    ['PRODUCTION', { liveUrlPrefix: 'abc-Shop' }, 'https://abc-Shop-checkout-live.adyenpayments.com/checkout/v71'],
  ] as const)('of %s with %o is %s', async (environment, more, base) => {
    expect(await urlOf(environment, more)).toBe(`${base}/payments/PSPPAYMENT000001/cancels`);
  });

  it('of PRODUCTION is not known without the prefix', () => {
    const error = failureOf(() => createClient(adyen(settings), { environment: 'PRODUCTION' }));
    expect(error).toMatchObject({
      name: 'IntegrationError',
      code: 'INVALID_CONNECTOR_CONFIG',
      connector: 'adyen',
      message: 'Adyen: liveUrlPrefix is required in PRODUCTION.',
      issues: [{ field: 'liveUrlPrefix' }],
    });
  });
});
