import Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../src/sandbox/index.ts';
import { CARD_ONLY, rawSandbox } from './support/call.ts';
import { connectStripe, rejection } from './support/client.ts';

const PAYMENT = `amount=500&currency=usd&confirm=true&payment_method=pm_card_visa&${CARD_ONLY}`;
const keyed = { headers: { 'idempotency-key': 'k' } };

const captures = (sandbox: ReturnType<typeof rawSandbox>['sandbox']): number =>
  sandbox.effects().filter(({ type }) => type === 'captured').length;

describe('faults on the way', () => {
  it.each([
    ['reset-before-effect', 0],
    ['reset-after-effect', 1],
  ] as const)('%s rejects as fetch does when the connection is reset', async (fault, done) => {
    const { call, sandbox } = rawSandbox();
    sandbox.injectFault(fault);
    await expect(call('POST /v1/payment_intents', PAYMENT, keyed)).rejects.toMatchObject({
      name: 'TypeError',
      cause: { code: 'ECONNRESET' },
    });
    expect(captures(sandbox)).toBe(done);
    expect((await call('POST /v1/payment_intents', PAYMENT, keyed)).headers.get('idempotent-replayed')).toBe(
      done ? 'true' : null,
    );
    expect(captures(sandbox)).toBe(1);
  });

  it.each([
    ['html', 0],
    ['html-after-effect', 1],
  ] as const)('%s answers with a page of a proxy', async (fault, done) => {
    const { sandbox } = rawSandbox();
    sandbox.injectFault(fault);
    const response = await sandbox.fetch('https://api.stripe.com/v1/customers', {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_1' },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await response.text()).toContain('<html>');
    expect(sandbox.effects()).toHaveLength(done);
  });

  it('truncated-body does the work and cuts the answer', async () => {
    const { call, sandbox } = rawSandbox();
    sandbox.injectFault('truncated-body');
    await expect(call('POST /v1/payment_intents', PAYMENT, keyed)).rejects.toThrow(SyntaxError);
    expect((await call('POST /v1/payment_intents', PAYMENT, keyed)).body.status).toBe('succeeded');
    expect(captures(sandbox)).toBe(1);
  });

  it('server-error-after-effect keeps its answer under the key, as any answer of what was executed', async () => {
    const { call, sandbox } = rawSandbox();
    sandbox.injectFault('server-error-after-effect');
    const first = await call('POST /v1/payment_intents', PAYMENT, keyed);
    const again = await call('POST /v1/payment_intents', PAYMENT, keyed);
    expect([first.status, first.body.error.type]).toEqual([500, 'api_error']);
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([500, 'true']);
    expect(captures(sandbox)).toBe(1);
  });

  it('rate-limited says so, and when to come back if it is told to', async () => {
    const { call, sandbox } = rawSandbox();
    sandbox.injectFault('rate-limited');
    sandbox.injectFault('rate-limited', { retryAfter: 3 });
    const [plain, timed] = [await call('GET /v1/customers'), await call('GET /v1/customers')];
    expect(plain.body.error).toMatchObject({ code: 'rate_limit' });
    expect([plain.status, plain.headers.get('retry-after'), plain.headers.get('stripe-should-retry')]).toEqual([
      429,
      null,
      'true',
    ]);
    expect(timed.headers.get('retry-after')).toBe('3');
  });

  it('meet the calls that they are meant for, in order, as often as they are told to', async () => {
    const { call, sandbox } = rawSandbox();
    sandbox.injectFault('server-error', { method: 'post', path: /customers$/, times: 2 });
    sandbox.injectFault('rate-limited', { path: /customers/g });
    const statuses = [];
    for (const address of [
      'GET /v1/charges',
      'POST /v1/customers',
      'GET /v1/customers',
      'POST /v1/customers',
      'POST /v1/customers',
    ]) {
      statuses.push((await call(address)).status);
    }
    expect(statuses).toEqual([200, 500, 429, 500, 200]);
  });
});

describe('time', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it.each([
    ['timeout-before-effect', 0],
    ['timeout-after-effect', 1],
  ] as const)('%s never answers until the caller gives up', async (fault, done) => {
    const { call, sandbox } = rawSandbox();
    sandbox.injectFault(fault);
    const patience = new AbortController();
    const answered = expect(
      call('POST /v1/payment_intents', PAYMENT, { ...keyed, signal: patience.signal }),
    ).rejects.toThrow('enough');
    setTimeout(() => patience.abort(new Error('enough')), 60_000);
    await vi.advanceTimersByTimeAsync(60_000);
    await answered;
    expect(captures(sandbox)).toBe(done);
    await call('POST /v1/payment_intents', PAYMENT, keyed);
    expect(captures(sandbox)).toBe(1);
  });

  it('passes while Stripe works, which it goes on doing when the caller has given up', async () => {
    const { call, sandbox } = rawSandbox({ latencyMs: 500 });
    const patience = new AbortController();
    const answered = expect(call('POST /v1/customers', 'name=Ada', { signal: patience.signal })).rejects.toThrow(
      'enough',
    );
    await vi.advanceTimersByTimeAsync(100);
    patience.abort(new Error('enough'));
    await answered;
    expect(sandbox.effects()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(400);
    expect(sandbox.effects()).toHaveLength(1);
  });

  it('does not begin when the caller has given up before', async () => {
    const { call, sandbox } = rawSandbox();
    await expect(call('POST /v1/customers', '', { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
    expect(sandbox.effects()).toHaveLength(0);
  });
});

describe('the official client', () => {
  it.each([
    ['rate-limited', Stripe.errors.StripeRateLimitError],
    ['server-error', Stripe.errors.StripeAPIError],
    ['reset-before-effect', Stripe.errors.StripeConnectionError],
    ['reset-after-effect', Stripe.errors.StripeConnectionError],
    ['html', Stripe.errors.StripeAPIError],
    ['truncated-body', Stripe.errors.StripeAPIError],
  ] as const)('sees %s for what it is', async (fault: Fault, kind) => {
    const { sandbox, stripe } = await connectStripe();
    // The client sends once more after a reset, because its connection may have been a stale one.
    sandbox.injectFault(fault, { times: 2 });
    expect(await rejection(stripe.customers.create({}))).toBeInstanceOf(kind);
  });

  it('gives up on a time-out, and a retry with the same key charges once', async () => {
    const { connect, sandbox } = await connectStripe();
    const stripe = connect({ timeout: 100 });
    const params = {
      amount: 500,
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      confirm: true,
      currency: 'usd',
      payment_method: 'pm_card_visa',
    } as const;
    sandbox.injectFault('timeout-after-effect');
    expect(await rejection(stripe.paymentIntents.create(params, { idempotencyKey: 'k' }))).toBeInstanceOf(
      Stripe.errors.StripeConnectionError,
    );
    expect((await stripe.paymentIntents.create(params, { idempotencyKey: 'k' })).status).toBe('succeeded');
    expect(captures(sandbox)).toBe(1);
  });

  it('retries by itself without a second effect', async () => {
    const { connect, sandbox } = await connectStripe();
    sandbox.injectFault('reset-after-effect');
    sandbox.injectFault('html-after-effect');
    const customer = await connect({ maxNetworkRetries: 2 }).customers.create({ name: 'Ada' });
    expect(customer.name).toBe('Ada');
    expect(sandbox.effects()).toHaveLength(1);
  });
});
