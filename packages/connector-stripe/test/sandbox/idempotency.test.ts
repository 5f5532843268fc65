import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { CARD_ONLY, rawSandbox } from './support/call.ts';
import { connectStripe, rejection } from './support/client.ts';

const keyed = (key: string) => ({ headers: { 'idempotency-key': key } });
const HOUR = 60 * 60 * 1000;

describe('idempotency keys', () => {
  it('replay the answer of an equal request, whatever the order of its parameters', async () => {
    const { call, sandbox } = rawSandbox();
    const first = await call('POST /v1/customers', 'name=Ada&metadata[a]=1', keyed('k'));
    const again = await call('POST /v1/customers', 'metadata[a]=1&name=Ada', keyed('k'));
    expect(again.text).toBe(first.text);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.headers.get('idempotency-key')).toBe('k');
    expect(again.headers.get('original-request')).toBe(first.headers.get('request-id'));
    expect(again.headers.get('request-id')).not.toBe(first.headers.get('request-id'));
    expect(sandbox.effects()).toHaveLength(1);
  });

  it('refuse other parameters and another endpoint', async () => {
    const { stripe } = await connectStripe();
    await stripe.customers.create({ name: 'Ada' }, { idempotencyKey: 'k' });
    const otherParams = await rejection(stripe.customers.create({ name: 'Bob' }, { idempotencyKey: 'k' }));
    expect(otherParams).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
    expect(otherParams).toMatchObject({ statusCode: 400, rawType: 'idempotency_error' });
    expect(otherParams.message).toContain('same parameters');
    const otherEndpoint = await rejection(stripe.refunds.create({ payment_intent: 'pi_1' }, { idempotencyKey: 'k' }));
    expect(otherEndpoint.message).toContain("('/v1/refunds' vs '/v1/customers')");
  });

  it('refuse a request while the first one is being worked on', async () => {
    const { call, sandbox } = rawSandbox({ latencyMs: 30 });
    const [first, second] = await Promise.all([
      call('POST /v1/customers', 'name=Ada', keyed('k')),
      call('POST /v1/customers', 'name=Ada', keyed('k')),
    ]);
    const conflict = first.status === 409 ? first : second;
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect(conflict.body.error.code).toBe('idempotency_key_in_use');
    expect(conflict.headers.get('stripe-should-retry')).toBe('true');
    expect(sandbox.effects()).toHaveLength(1);
  });

  it('are retried by the official client until the first request is done', async () => {
    const { connect, sandbox } = await connectStripe({ latencyMs: 50 });
    const stripe = connect({ maxNetworkRetries: 3 });
    const create = () => stripe.customers.create({ name: 'Ada' }, { idempotencyKey: 'k' });
    const [first, second] = await Promise.all([create(), create()]);
    expect(first.id).toBe(second.id);
    expect(sandbox.effects()).toHaveLength(1);
  });

  it('keep the answers of what was executed: declines and refusals too', async () => {
    const { call, sandbox } = rawSandbox();
    const decline = `amount=500&currency=usd&confirm=true&payment_method=pm_card_visa_chargeDeclined&${CARD_ONLY}`;
    for (const [address, form] of [
      ['POST /v1/payment_intents', decline],
      ['POST /v1/refunds', 'payment_intent=pi_unknown'],
    ] as const) {
      const first = await call(address, form, keyed(address));
      const again = await call(address, form, keyed(address));
      expect(first.status).toBeGreaterThanOrEqual(400);
      expect([again.status, again.text, again.headers.get('idempotent-replayed')]).toEqual([
        first.status,
        first.text,
        'true',
      ]);
    }
    expect(sandbox.effects().filter(({ type }) => type === 'declined')).toHaveLength(1);
  });

  it('are free again when the request was not valid, not authorised or too much', async () => {
    const { call, sandbox } = rawSandbox();
    expect((await call('POST /v1/customers', 'nickname=Ada', keyed('k'))).status).toBe(400);
    expect((await call('POST /v1/customers', 'email=nobody', keyed('k'))).status).toBe(400);
    expect((await call('POST /v1/customers', 'name=Ada', { ...keyed('k'), key: 'sk_test_invalid' })).status).toBe(401);
    sandbox.injectFault('rate-limited');
    expect((await call('POST /v1/customers', 'name=Ada', keyed('k'))).status).toBe(429);
    sandbox.injectFault('server-error');
    expect((await call('POST /v1/customers', 'name=Ada', keyed('k'))).status).toBe(500);
    const done = await call('POST /v1/customers', 'name=Ada', keyed('k'));
    expect([done.status, done.headers.get('idempotent-replayed')]).toEqual([200, null]);
  });

  it('are forgotten after a day', async () => {
    let now = Date.UTC(2030, 0, 1);
    const { call, sandbox } = rawSandbox({ now: () => now });
    const first = await call('POST /v1/customers', 'name=Ada', keyed('k'));
    now += 24 * HOUR - 1000;
    expect((await call('POST /v1/customers', 'name=Ada', keyed('k'))).body.id).toBe(first.body.id);
    now += 2000;
    expect((await call('POST /v1/customers', 'name=Bob', keyed('k'))).body.id).not.toBe(first.body.id);
    expect(sandbox.effects()).toHaveLength(2);
  });

  it('mean nothing on GET and DELETE, belong to one account, and are at most 255 characters long', async () => {
    const { call } = rawSandbox();
    const { body } = await call('POST /v1/customers', 'name=Ada', keyed('k'));
    expect((await call(`GET /v1/customers/${body.id}`, '', keyed('k'))).headers.get('idempotency-key')).toBeNull();
    expect((await call(`DELETE /v1/customers/${body.id}`, '', keyed('k'))).body.deleted).toBe(true);
    expect((await call(`DELETE /v1/customers/${body.id}`, '', keyed('k'))).status).toBe(404);
    const elsewhere = await call('POST /v1/customers', 'name=Bob', { ...keyed('k'), key: 'sk_test_other' });
    expect(elsewhere.body.name).toBe('Bob');
    const connected = await call('POST /v1/customers', 'name=Eve', {
      headers: { 'idempotency-key': 'k', 'stripe-account': 'acct_1' },
    });
    expect(connected.body.name).toBe('Eve');
    expect((await call('POST /v1/customers', '', keyed('x'.repeat(255)))).status).toBe(200);
    expect((await call('POST /v1/customers', '', keyed('x'.repeat(256)))).status).toBe(400);
  });
});
