import { HttpClientException } from '@adyen/api-library';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AdyenFault } from '../../src/sandbox/index.ts';
import { MANUAL, payment, type RawSandbox, rawSandbox } from './support/call.ts';
import { connectAdyen } from './support/client.ts';

const keyed = { headers: { 'idempotency-key': 'k' } };
const held = payment(MANUAL);
const authorised = ({ sandbox }: Pick<RawSandbox, 'sandbox'>): number =>
  sandbox.effects().filter(({ type }) => type === 'authorized').length;

describe('faults on the way', () => {
  it.each([
    ['reset-before-effect', 0],
    ['reset-after-effect', 1],
    ['html', 0],
    ['html-after-effect', 1],
    ['truncated-body', 1],
  ] as const)('%s: %i effects, and a retry with the key makes it one', async (fault, done) => {
    const shop = rawSandbox();
    shop.sandbox.injectFault(fault);
    await expect(shop.call('POST /payments', held, keyed)).rejects.toThrow();
    expect(authorised(shop)).toBe(done);
    expect((await shop.call('POST /payments', held, keyed)).body.resultCode).toBe('Authorised');
    expect(authorised(shop)).toBe(1);
  });

  it.each([
    ['server-error', 500, '903'],
    ['rate-limited', 429, '000'],
    ['key-store-down', 503, '703'],
  ] as const)('%s says that the same request may succeed later', async (fault, status, errorCode) => {
    const shop = rawSandbox();
    shop.sandbox.injectFault(fault, { retryAfter: 2 });
    const { body, headers } = await shop.call('POST /payments', held, keyed);
    expect([body.status, body.errorCode, headers.get('transient-error')]).toEqual([status, errorCode, 'true']);
    expect(headers.get('retry-after')).toBe(fault === 'rate-limited' ? '2' : null);
    expect(authorised(shop)).toBe(0);
    shop.sandbox.injectFault(fault);
    expect((await shop.call('POST /payments', held)).headers.get('transient-error')).toBeNull();
  });

  it('server-error-after-effect keeps its answer under the key, and does not invite a retry', async () => {
    const shop = rawSandbox();
    shop.sandbox.injectFault('server-error-after-effect');
    const first = await shop.call('POST /payments', held, keyed);
    const again = await shop.call('POST /payments', held, keyed);
    expect([first.status, first.headers.get('transient-error')]).toEqual([500, null]);
    expect(again.text).toBe(first.text);
    expect(authorised(shop)).toBe(1);
  });

  it('meet the calls that they are meant for', async () => {
    const shop = rawSandbox();
    shop.sandbox.injectFault('server-error', { method: 'POST', path: /captures$/ });
    const { body } = await shop.call('POST /payments', held);
    const capture = () =>
      shop.call(`POST /payments/${body.pspReference}/captures`, {
        merchantAccount: 'Shop',
        amount: { currency: 'EUR', value: 1000 },
      });
    expect([(await capture()).status, (await capture()).status]).toEqual([500, 201]);
  });
});

describe('time', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it.each([
    ['timeout-before-effect', 0],
    ['timeout-after-effect', 1],
  ] as const)('%s never answers until the caller gives up', async (fault, done) => {
    const shop = rawSandbox();
    shop.sandbox.injectFault(fault);
    const patience = new AbortController();
    const answered = expect(shop.call('POST /payments', held, { ...keyed, signal: patience.signal })).rejects.toThrow(
      'enough',
    );
    setTimeout(() => patience.abort(new Error('enough')), 60_000);
    await vi.advanceTimersByTimeAsync(60_000);
    await answered;
    expect(authorised(shop)).toBe(done);
    await shop.call('POST /payments', held, keyed);
    expect(authorised(shop)).toBe(1);
  });

  it('passes while Adyen works, which it goes on doing when the caller has given up', async () => {
    const shop = rawSandbox({ latencyMs: 500 });
    const patience = new AbortController();
    const answered = expect(shop.call('POST /payments', held, { signal: patience.signal })).rejects.toThrow('enough');
    await vi.advanceTimersByTimeAsync(100);
    patience.abort(new Error('enough'));
    await answered;
    expect(authorised(shop)).toBe(0);
    await vi.advanceTimersByTimeAsync(400);
    expect(authorised(shop)).toBe(1);
  });
});

describe('the official client', () => {
  const verify = { merchantAccount: 'Shop' };

  it.each([
    ['rate-limited', 429],
    ['server-error', 500],
    ['key-store-down', 503],
    ['html', 502],
  ] as const)('sees %s as HTTP %i', async (fault: AdyenFault, statusCode) => {
    const { adyen, sandbox } = await connectAdyen();
    sandbox.injectFault(fault);
    const error: unknown = await adyen.PaymentsApi.paymentMethods(verify).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HttpClientException);
    expect(error).toMatchObject({ statusCode });
  });

  it('sees a reset as a failure', async () => {
    const { adyen, sandbox } = await connectAdyen();
    sandbox.injectFault('reset-before-effect');
    await expect(adyen.PaymentsApi.paymentMethods(verify)).rejects.toThrow();
    expect((await adyen.PaymentsApi.paymentMethods(verify)).paymentMethods).toHaveLength(1);
  });

  it('gives up on a time-out', async () => {
    const { connect, sandbox } = await connectAdyen();
    sandbox.injectFault('timeout-before-effect');
    await expect(connect('AQEtest', 100).PaymentsApi.paymentMethods(verify)).rejects.toThrow();
  });
});
