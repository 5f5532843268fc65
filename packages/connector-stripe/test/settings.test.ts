import { inspect } from 'node:util';
import { secret } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { stripe } from '../src/index.ts';
import { stripeApiVersion } from '../src/settings.ts';
import { connect } from './support/connect.ts';
import { echo } from './support/echo.ts';

/** As from JSON, where no type helps. */
const configure = (settings: unknown) => () => Reflect.apply(stripe, undefined, [settings]);

describe('the settings', () => {
  it.each<[field: string, settings: unknown]>([
    ['apiKey', {}],
    ['apiKey', { apiKey: '' }],
    ['apiKey', { apiKey: 7 }],
    ['apiKey', { apiKey: 'sk_test_1 23' }],
    ['apiKey', { apiKey: 'sk_test_1\r\nx-other: 1' }],
    ['apiKey', { apiKey: 'k'.repeat(501) }],
    ['stripeAccount', { apiKey: 'k', stripeAccount: '' }],
    ['stripeAccount', { apiKey: 'k', stripeAccount: 'cus_1' }],
    ['stripeAccount', { apiKey: 'k', stripeAccount: 'acct_1\r\nx: 1' }],
    ['apiVersion', { apiKey: 'k', apiVersion: 'latest' }],
    ['apiVersion', { apiKey: 'k', apiVersion: '2026-10-28.endive\n' }],
  ])('refuse a bad %s: %o', (field, settings) => {
    expect(configure(settings)).toThrow(
      expect.objectContaining({
        name: 'IntegrationError',
        code: 'INVALID_CONNECTOR_CONFIG',
        connector: 'stripe',
        requestSent: 'no',
        issues: [expect.objectContaining({ field })],
      }),
    );
  });

  it.each([[null], [undefined], ['sk_test_1'], [[]]])('refuse %j', (settings) => {
    expect(configure(settings)).toThrow(expect.objectContaining({ code: 'INVALID_CONNECTOR_CONFIG' }));
  });

  it('refuse what is not known, and show no value', () => {
    const settings = { apiKey: 'sk_test_1', apikey: 'sk_test_C4NARY' };
    expect(configure(settings)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/not known: apikey/),
        code: 'INVALID_CONNECTOR_CONFIG',
      }),
    );
    expect(configure(settings)).not.toThrow(/C4NARY/);
  });

  it('show no key, wherever they are printed', () => {
    const configured = stripe({ apiKey: 'sk_test_C4NARY', stripeAccount: 'acct_1' });
    const printed = [
      inspect(configured, { depth: 9, showHidden: true }),
      JSON.stringify(configured),
      String(configured),
    ];
    expect(printed.join()).not.toContain('C4NARY');
  });

  it('are sent as headers, the pinned version where none is given', async () => {
    const { client, sent } = connect(echo, { settings: { apiKey: secret('sk_test_7'), stripeAccount: 'acct_1' } });
    await client.call('customer.get', { connectorCustomerId: 'cus_1' });
    expect(sent[0]?.headers).toMatchObject({
      authorization: 'Bearer sk_test_7',
      'stripe-account': 'acct_1',
      'stripe-version': stripeApiVersion,
    });
  });

  it('keep the keys of two accounts apart', async () => {
    const keyOf = async (settings: { readonly stripeAccount?: string }) => {
      const { client, sent } = connect(echo, { settings });
      await client.call('customer.create', { merchantCustomerId: 'user_1' });
      return sent[0]?.headers['idempotency-key'];
    };
    const keys = [await keyOf({}), await keyOf({ stripeAccount: 'acct_1' }), await keyOf({ stripeAccount: 'acct_2' })];
    expect(new Set(keys).size).toBe(3);
    expect(await keyOf({ stripeAccount: 'acct_1' })).toBe(keys[1]);
  });
});
