import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { postJson } from '../../src/connector/http-request.ts';
import { exchange, type RunContext } from '../../src/connector/operation.ts';
import { ConnectorError, IntegrationError } from '../../src/errors/errors.ts';
import type { Schema } from '../../src/schema.ts';
import { failureOf } from '../support/failing.ts';
import { type Fate, json, over, refused, reset } from '../support/line.ts';
import { patiently } from '../support/patiently.ts';
import { configuredToy, keylessToy, toyKey } from '../support/toy.ts';

const anything: Schema<unknown> = {
  '~standard': { version: 1, vendor: 'test', validate: (value) => ({ value }) },
};
const request = {
  merchantTransactionId: 't-1',
  amount: { minorAmount: 100, currency: 'EUR' },
  paymentMethod: { token: { token: 'tok' } },
} as const;
const step = exchange({ request: () => postJson(['steps'], {}), response: anything, result: () => undefined });
const look = exchange({
  request: () => ({ method: 'GET', path: ['steps'] }) as const,
  response: anything,
  result: () => undefined,
});
const bug = (): never => {
  throw new TypeError(`cannot read ${toyKey}`);
};

/** How a payment ends that the connector makes in this way. */
async function paying(
  run: (context: RunContext) => Promise<unknown>,
  fates: readonly Fate[],
  { keyed = true, maxRetries = 0 }: { readonly keyed?: boolean; readonly maxRetries?: number } = {},
) {
  const authorize = { run: (_: unknown, context: RunContext) => run(context) };
  const connector = Object.assign(keyed ? configuredToy() : keylessToy(), { operations: { payment: { authorize } } });
  const { client, sent } = over(fates, { connector, maxRetries });
  const { outcome } = await patiently(() => failureOf(client.call('payment.authorize', request)));
  if (outcome.status === 'rejected') throw outcome.reason;
  expect(inspect(outcome.value, { depth: 10, showHidden: true })).not.toContain(toyKey);
  return { error: outcome.value, attempts: sent.length };
}

describe('before anything was sent', () => {
  test.each<[string, (context: RunContext) => Promise<unknown>]>([
    ['run', bug],
    ['run, later', async () => bug()],
    ['the request part', (context) => context.call({ ...step, request: bug }, {})],
    ['a thrown text', () => Promise.reject(toyKey)],
  ])('a bug in %s is told without its words', async (_, run) => {
    expect(await paying(run, [])).toMatchObject({
      attempts: 0,
      error: {
        code: 'REQUEST_ENCODING_FAILED',
        connector: 'toy',
        operation: 'payment.authorize',
        requestSent: 'no',
        moneyMoved: 'no',
      },
    });
  });

  test('a refusal of the connector’s keeps its words and gets its place', async () => {
    const details = { message: 'XAF is not taken.', issues: [{ field: 'amount.currency', message: 'is not taken' }] };
    const refuse = () => Promise.reject(new IntegrationError('CURRENCY_NOT_SUPPORTED', details));
    expect(await paying(refuse, [])).toMatchObject({
      error: {
        code: 'CURRENCY_NOT_SUPPORTED',
        ...details,
        statusCode: 422,
        connector: 'toy',
        operation: 'payment.authorize',
      },
    });
  });

  test.each(['refuse', 'unsupported'] as const)('context.%s names the field', async (way) => {
    const { error } = await paying(async (context) => context[way]({ field: 'returnUrl', message: 'is too long' }), []);
    expect(error).toMatchObject({
      code: way === 'refuse' ? 'INVALID_INPUT' : 'INPUT_NOT_SUPPORTED',
      message: 'returnUrl is too long.',
      statusCode: 422,
      requestSent: 'no',
      issues: [{ field: 'returnUrl' }],
    });
  });
});

describe('after a first request', () => {
  const ok = json({});

  test.each<[string, (context: RunContext) => Promise<unknown>]>([
    ['a bug', bug],
    ['a bug in the next request', (context) => context.call({ ...step, request: bug }, {})],
    ['a refusal', async (context) => context.refuse({ field: 'amount', message: 'is wrong' })],
    ['an IntegrationError', () => Promise.reject(new IntegrationError('INVALID_INPUT'))],
  ])('%s never says that nothing was sent', async (_, then) => {
    const run = async (context: RunContext) => {
      await context.call(step, {});
      return then(context);
    };
    expect(await paying(run, [ok])).toMatchObject({
      attempts: 1,
      error: { code: 'RESPONSE_HANDLING_FAILED', requestSent: 'yes', moneyMoved: 'unknown', retry: 'never' },
    });
  });

  test('an error of a connector’s own passes', async () => {
    const own = new ConnectorError('INVALID_STATE', { connector: 'toy', message: 'Not now.' });
    const run = async (context: RunContext) => {
      await context.call(step, {});
      throw own;
    };
    expect((await paying(run, [ok])).error).toBe(own);
  });

  const twice = async (context: RunContext) => {
    await context.call(step, {});
    return context.call(step, {});
  };

  test.each<[string, Fate, string]>([
    ['meets no connection', refused, 'CONNECTION_FAILED'],
    ['is refused', json({}, 400), 'REQUEST_REJECTED'],
    ['is turned away', json({}, 429), 'RATE_LIMITED'],
  ])('the first may have moved money, though the second %s', async (_, fate, code) => {
    expect(await paying(twice, [ok, fate])).toMatchObject({
      error: { code, requestSent: 'yes', moneyMoved: 'unknown' },
    });
  });

  test('the call can be repeated where keys make it safe, and only there', async () => {
    expect((await paying(twice, [ok, refused])).error.retry).toBe('same-key');
    expect((await paying(twice, [ok, refused], { keyed: false })).error.retry).toBe('never');
  });

  test('that only looked, nothing has happened', async () => {
    const run = async (context: RunContext) => {
      await context.call(look, {});
      return context.call(step, {});
    };
    expect(await paying(run, [ok, refused], { keyed: false })).toMatchObject({
      error: { requestSent: 'yes', moneyMoved: 'no', retry: 'same-key' },
    });
  });

  test('a look that fails leaves nothing open, with or without keys', async () => {
    for (const keyed of [true, false]) {
      const { error } = await paying((context) => context.call(look, {}), [reset], { keyed });
      expect(error).toMatchObject({ code: 'CONNECTION_RESET', moneyMoved: 'no', retry: 'same-key' });
    }
  });

  test('a look is taken again, with or without keys', async () => {
    const { attempts } = await paying((context) => context.call(look, {}), [reset], { keyed: false, maxRetries: 2 });
    expect(attempts).toBe(3);
  });

  test('a failure that the connector gets over still counts', async () => {
    const run = async (context: RunContext) => {
      await context.call(step, {}).catch(() => undefined);
      return context.call(step, {});
    };
    expect(await paying(run, [reset, json({}, 400)])).toMatchObject({ error: { moneyMoved: 'unknown' } });
    expect(await paying(run, [refused, json({}, 400)])).toMatchObject({ error: { moneyMoved: 'no' } });
  });
});
