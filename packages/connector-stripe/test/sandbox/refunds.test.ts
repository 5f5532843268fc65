import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { type Connected, cardOnly, connectStripe, rejection } from './support/client.ts';

const pay = (
  { stripe }: Connected,
  params: Partial<Stripe.PaymentIntentCreateParams> = {},
): Promise<Stripe.PaymentIntent> =>
  stripe.paymentIntents.create({
    ...cardOnly,
    amount: 1000,
    confirm: true,
    currency: 'usd',
    payment_method: 'pm_card_visa',
    ...params,
  });

describe('refunds', () => {
  it('are counted on the charge until nothing is left', async () => {
    const connected = await connectStripe();
    const { stripe } = connected;
    const { id, latest_charge } = await pay(connected);
    const part = await stripe.refunds.create({
      charge: String(latest_charge),
      amount: 300,
      metadata: { ref: 'r1' },
      reason: 'duplicate',
    });
    expect(part).toMatchObject({
      object: 'refund',
      amount: 300,
      charge: latest_charge,
      metadata: { ref: 'r1' },
      payment_intent: id,
      reason: 'duplicate',
    });
    const tooMuch = await rejection(stripe.refunds.create({ payment_intent: id, amount: 701 }));
    expect(tooMuch).toMatchObject({
      statusCode: 400,
      param: 'amount',
      message: 'Refund amount ($7.01) is greater than unrefunded amount on charge ($7.00)',
    });
    expect(tooMuch.code).toBeUndefined();
    await stripe.refunds.create({ payment_intent: id });
    expect(await rejection(stripe.refunds.create({ payment_intent: id, amount: 1 }))).toMatchObject({
      code: 'charge_already_refunded',
    });
    const charge = await stripe.charges.retrieve(String(latest_charge), { expand: ['refunds'] });
    expect(charge).toMatchObject({
      amount_refunded: 1000,
      refunded: true,
      refunds: { data: [{ amount: 700 }, { amount: 300 }] },
    });
    expect((await stripe.refunds.list({ payment_intent: id })).data).toHaveLength(2);
    expect((await stripe.refunds.list({ charge: String(latest_charge) })).data).toHaveLength(2);
  });

  it('need money that was captured', async () => {
    const connected = await connectStripe();
    const { stripe } = connected;
    const held = await pay(connected, { capture_method: 'manual' });
    expect((await rejection(stripe.refunds.create({ payment_intent: held.id }))).message).toContain(
      'does not have a successful charge to refund',
    );
    expect(await rejection(stripe.refunds.create({ charge: String(held.latest_charge) }))).toMatchObject({
      statusCode: 400,
      param: 'charge',
    });
    expect(await rejection(stripe.refunds.create({ payment_intent: 'pi_none' }))).toMatchObject({
      code: 'resource_missing',
      param: 'payment_intent',
    });
    expect(await rejection(stripe.refunds.create({ charge: 'ch_none' }))).toMatchObject({
      code: 'resource_missing',
      param: 'charge',
    });
    expect(await rejection(stripe.refunds.create({}))).toMatchObject({ statusCode: 400 });
    const other = await pay(connected);
    expect(
      await rejection(stripe.refunds.create({ charge: String(other.latest_charge), payment_intent: held.id })),
    ).toMatchObject({ param: 'charge' });
    expect(connected.sandbox.effects().some(({ type }) => type === 'refunded')).toBe(false);
  });

  it('can be described later, and not canceled', async () => {
    const connected = await connectStripe();
    const { id } = await connected.stripe.refunds.create({ payment_intent: (await pay(connected)).id });
    expect((await connected.stripe.refunds.update(id, { metadata: { a: '1' } })).metadata).toEqual({ a: '1' });
    expect(await rejection(connected.stripe.refunds.cancel(id))).toMatchObject({ statusCode: 400 });
    expect(await rejection(connected.stripe.refunds.retrieve('re_none'))).toMatchObject({ statusCode: 404 });
  });

  it('are pending first and succeed later with the card for that', async () => {
    let now = Date.UTC(2030, 0, 15);
    const connected = await connectStripe({ now: () => now });
    const { id: payment_intent } = await pay(connected, { payment_method: 'pm_card_pendingRefund' });
    const { id, status } = await connected.stripe.refunds.create({ payment_intent });
    expect(status).toBe('pending');
    now += 10_000;
    expect((await connected.stripe.refunds.retrieve(id)).status).toBe('succeeded');
  });

  it('succeed first and fail later with the card for that, which gives the amount back', async () => {
    let now = Date.UTC(2030, 0, 15);
    const connected = await connectStripe({ now: () => now });
    const { id: payment_intent, latest_charge } = await pay(connected, { payment_method: 'pm_card_refundFail' });
    const { id, status } = await connected.stripe.refunds.create({ payment_intent });
    expect(status).toBe('succeeded');
    now += 10_000;
    expect(await connected.stripe.refunds.retrieve(id)).toMatchObject({
      status: 'failed',
      failure_reason: 'expired_or_canceled_card',
      failure_balance_transaction: expect.stringMatching(/^txn_/),
    });
    expect(await connected.stripe.charges.retrieve(String(latest_charge))).toMatchObject({
      amount_refunded: 0,
      refunded: false,
    });
    expect(
      connected.sandbox
        .effects()
        .map(({ type }) => type)
        .slice(-2),
    ).toEqual(['refunded', 'refund.failed']);
  });
});

describe('charges', () => {
  it('can be described later and listed', async () => {
    const connected = await connectStripe();
    const { stripe } = connected;
    const { id: customer } = await stripe.customers.create({});
    const { latest_charge } = await pay(connected, { customer, transfer_group: 'g' });
    const updated = await stripe.charges.update(String(latest_charge), {
      description: 'x',
      fraud_details: { user_report: 'safe' },
      metadata: { a: '1' },
    });
    expect(updated).toMatchObject({ description: 'x', fraud_details: { user_report: 'safe' }, metadata: { a: '1' } });
    expect((await stripe.charges.list({ customer, transfer_group: 'g' })).data).toHaveLength(1);
    expect((await stripe.charges.list({ transfer_group: 'h' })).data).toHaveLength(0);
    const found = await stripe.charges.search({ query: `metadata['a']:'1' AND amount>999 AND status:'succeeded'` });
    expect(found.data.map(({ id }) => id)).toEqual([latest_charge]);
    expect(await rejection(stripe.charges.retrieve('ch_none'))).toMatchObject({ statusCode: 404, param: 'id' });
  });
});
