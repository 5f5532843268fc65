import { describe, expect, test, vi } from 'vitest';
import { retryAfterMs } from '../../src/engine/backoff.ts';
import type { CallOptions } from '../../src/engine/client-options.ts';
import { failureOf } from '../support/failing.ts';
import { type Differences, type Fate, json, over, refused, reset, silence, text } from '../support/line.ts';
import { patiently } from '../support/patiently.ts';
import { keylessToy } from '../support/toy.ts';
import { callUntyped } from '../support/untyped.ts';

const pay = {
  merchantTransactionId: 't-1',
  amount: { minorAmount: 100, currency: 'EUR' },
  paymentMethod: { token: { token: 'tok' } },
} as const;
const ok = json({ id: 'p-1', amount: pay.amount });
const busyForAMinute = json({}, 429, { 'retry-after': '60' });

/** How a payment ends over these fates, how often it was sent and how long it took. */
async function paying(fates: readonly Fate[], differences: Differences = {}, options: CallOptions = {}) {
  const { client, sent } = over(fates, differences);
  const { outcome, tookMs } = await patiently(() => client.call('payment.authorize', pay, options));
  return { outcome, tookMs, attempts: sent.length };
}

const success = { status: 'fulfilled', value: { status: 'AUTHORIZED' } };

describe('another attempt', () => {
  test.each<[string, Fate]>([
    ['no connection', refused],
    ['a connection that breaks', reset],
    ['no answer', silence],
    ['409', json({}, 409)],
    ['408', json({}, 408)],
    ['429', json({}, 429)],
    ['500', json({}, 500)],
    ['503 of HTML', text('<h1>', 503)],
    ['200 of HTML', text('<h1>')],
    ['JSON cut short', text('{"id":', 200, 'application/json')],
    ['400 that the processor would like to see again', json({ retryable: true }, 400)],
  ])('follows %s', async (_, fate) => {
    expect(await paying([fate, ok])).toMatchObject({ outcome: success, attempts: 2 });
  });

  test.each<[string, Fate]>([
    ['400', json({}, 400)],
    ['401', json({}, 401)],
    ['402 that is no decline', json({ id: 7 }, 402)],
    ['404', json({}, 404)],
    ['422', json({}, 422)],
    ['302', json({}, 302)],
    ['another shape', json({ id: 7 })],
    ['500 that the processor would not like to see again', json({ retryable: false }, 500)],
  ])('does not follow %s', async (_, fate) => {
    expect(await paying([fate, ok])).toMatchObject({ outcome: { status: 'rejected' }, attempts: 1 });
  });

  test('never follows a decline', async () => {
    const declined = json({ id: 'p-1', declined: 'no_funds' }, 402);
    expect(await paying([declined, ok])).toMatchObject({
      outcome: { status: 'fulfilled', value: { status: 'FAILURE', statusCode: 402 } },
      attempts: 1,
    });
  });

  test('is the same request', async () => {
    const { client, sent } = over([json({}, 500), reset, ok]);
    await patiently(() => client.call('payment.authorize', pay));
    expect(sent).toEqual([sent[0], sent[0], sent[0]]);
  });
});

describe('how often', () => {
  test.each<[Differences, CallOptions, number]>([
    [{}, {}, 3],
    [{ maxRetries: 0 }, {}, 1],
    [{ maxRetries: 5 }, {}, 6],
    [{ maxRetries: 5 }, { maxRetries: 1 }, 2],
    [{}, { maxRetries: 0 }, 1],
  ])('%j and %j make %i attempts', async (differences, options, attempts) => {
    const ended = await paying([json({}, 500)], differences, options);
    expect(ended).toMatchObject({ outcome: { status: 'rejected' }, attempts });
  });

  test('the pauses grow', async () => {
    expect((await paying([json({}, 500)])).tookMs).toBe(500 + 1_000);
    const timeouts = { total: 120_000 };
    expect((await paying([json({}, 500)], { maxRetries: 7, timeouts })).tookMs).toBe(
      500 + 1_000 + 2_000 + 4_000 + 3 * 8_000,
    );
  });

  test('the pauses differ by chance, between half and all', async () => {
    const { client } = over([json({}, 500)]);
    const { tookMs } = await patiently(() => failureOf(client.call('payment.authorize', pay)), 0);
    expect(tookMs).toBe(250 + 500);
  });
});

describe('Retry-After', () => {
  const busy = (retryAfter: string) => json({}, 429, { 'retry-after': retryAfter });

  test('in seconds is waited for', async () => {
    expect(await paying([busy('7'), ok])).toMatchObject({ outcome: success, tookMs: 7_000 });
  });

  test('as a date is waited for', async () => {
    const inNineSeconds: Fate = (...args) => busy(new Date(Date.now() + 9_000).toUTCString())(...args);
    const { outcome, tookMs } = await paying([inNineSeconds, ok]);
    expect(outcome).toMatchObject(success);
    expect(tookMs).toBeGreaterThan(7_999);
    expect(tookMs).toBeLessThan(9_001);
  });

  test.each([
    ['61', 600_000],
    ['44.5', 44_000],
  ])('of %s seconds is left to the caller when that is long or there is no time', async (seconds, total) => {
    const ended = await paying([busy(seconds), ok], { timeouts: { total } });
    expect(ended).toMatchObject({
      attempts: 1,
      outcome: {
        reason: { code: 'RATE_LIMITED', moneyMoved: 'no', retry: 'after', retryAfterMs: Number(seconds) * 1_000 },
      },
    });
  });

  test('of a minute is waited for', async () => {
    const ended = await paying([busyForAMinute, ok], { timeouts: { total: 600_000 } });
    expect(ended).toMatchObject({ outcome: success, tookMs: 60_000 });
  });

  test.each([
    ['0', 0],
    ['-5', 0],
    ['1.5', 1_500],
    ['', undefined],
    [' ', undefined],
    ['soon', undefined],
    ['Infinity', undefined],
    ['NaN', undefined],
    ['Thu, 01 Jan 1970 00:00:03 GMT', 2_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    [undefined, undefined],
  ])('of %j asks for %s ms', (header, ms) => {
    expect(retryAfterMs(header, 1_000)).toBe(ms);
  });
});

describe('a processor without keys', () => {
  const keyless = { connector: keylessToy() };

  test.each<[string, Fate]>([
    ['a connection that breaks', reset],
    ['no answer', silence],
    ['409', json({}, 409)],
    ['429', json({}, 429)],
    ['500', json({}, 500)],
    ['JSON cut short', text('{', 200, 'application/json')],
    ['a hint to repeat it', json({ retryable: true }, 400)],
  ])('is not asked again for something new after %s', async (_, fate) => {
    expect(await paying([fate, ok], keyless)).toMatchObject({ outcome: { status: 'rejected' }, attempts: 1 });
  });

  test('is asked again when there was no connection', async () => {
    expect(await paying([refused, refused, ok], keyless)).toMatchObject({ outcome: success, attempts: 3 });
    expect(await paying([refused, reset, ok], keyless)).toMatchObject({ attempts: 2 });
  });

  test.each([
    ['customer.get', { connectorCustomerId: 'c' }],
    ['customer.update', { connectorCustomerId: 'c', name: 'N' }],
    ['customer.delete', { connectorCustomerId: 'c' }],
  ] as const)('is asked again for %s, which does no harm', async (name, request) => {
    const { client, sent } = over([reset, json({}, 500), json({ id: 'c' })], keyless);
    await patiently(() => callUntyped(client, name, request));
    expect(sent).toHaveLength(3);
  });
});

describe('time', () => {
  test('the total time-out spans attempts and pauses', async () => {
    const timeouts = { response: 4_000, total: 10_000 };
    const ended = await paying([silence], { timeouts, maxRetries: 9 });
    expect(ended).toMatchObject({
      attempts: 3,
      outcome: { reason: { code: 'TOTAL_TIMEOUT_EXCEEDED', moneyMoved: 'unknown' } },
    });
    expect(ended.tookMs).toBe(10_000);
  });

  test('no pause is begun for which there is no time', async () => {
    const ended = await paying([json({}, 500)], { timeouts: { total: 1_400 } });
    expect(ended).toMatchObject({ attempts: 2, tookMs: 500, outcome: { reason: { code: 'CONNECTOR_UNAVAILABLE' } } });
  });

  test('of the call goes before that of the client', async () => {
    const ended = await paying([silence], { maxRetries: 0 }, { timeouts: { response: 1_000 } });
    expect(ended).toMatchObject({ tookMs: 1_000, outcome: { reason: { code: 'RESPONSE_TIMEOUT_EXCEEDED' } } });
  });
});

describe('a caller who aborts', () => {
  const stopped = (afterMs: number) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), afterMs);
    return controller.signal;
  };

  async function abortedAfter(afterMs: number, fates: readonly Fate[]) {
    const { client, sent } = over(fates);
    const call = () => failureOf(client.call('payment.authorize', pay, { signal: stopped(afterMs) }));
    const { outcome, tookMs } = await patiently(call);
    if (outcome.status === 'rejected') throw outcome.reason;
    return { error: outcome.value, tookMs, attempts: sent.length };
  }

  test('during a request is not kept waiting, and does not know what became of it', async () => {
    expect(await abortedAfter(1_000, [silence])).toMatchObject({
      tookMs: 1_000,
      attempts: 1,
      error: { code: 'CALL_ABORTED', requestSent: 'unknown', moneyMoved: 'unknown', retry: 'same-key' },
    });
  });

  test('during a pause after an attempt of unknown effect does not know either', async () => {
    expect(await abortedAfter(100, [json({}, 500), ok])).toMatchObject({
      tookMs: 100,
      attempts: 1,
      error: { code: 'CALL_ABORTED', requestSent: 'yes', moneyMoved: 'unknown', retry: 'same-key' },
    });
  });

  test('during a pause after no connection knows that nothing happened', async () => {
    expect(await abortedAfter(100, [refused, ok])).toMatchObject({
      attempts: 1,
      error: { code: 'CALL_ABORTED', requestSent: 'no', moneyMoved: 'no' },
    });
  });

  test('before the call sends nothing', async () => {
    const { client, sent } = over([ok]);
    const error = await failureOf(client.call('payment.authorize', pay, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'CALL_ABORTED', requestSent: 'no', moneyMoved: 'no', retry: 'same-key' });
    expect(sent).toEqual([]);
  });

  test('too late changes nothing', async () => {
    const controller = new AbortController();
    const { client } = over([ok]);
    const response = await client.call('payment.authorize', pay, { signal: controller.signal });
    controller.abort();
    expect(response.status).toBe('AUTHORIZED');
  });

  test('leaves no listener behind', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const { client } = over([json({}, 500), reset, ok]);
    await patiently(() => client.call('payment.authorize', pay, { signal }));
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  });
});
