import { describe, expect, it } from 'vitest';
import { cardOnly, connectStripe, rejection } from './support/client.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('the two main flows, with the official client', () => {
  it('creates a customer, holds, captures and refunds', async () => {
    const { sandbox, stripe } = await connectStripe();
    const customer = await stripe.customers.create({
      email: 'ada@example.com',
      metadata: { merchant_customer_id: 'm1' },
    });
    const held = await stripe.paymentIntents.create({
      ...cardOnly,
      amount: 1999,
      capture_method: 'manual',
      confirm: true,
      currency: 'USD',
      customer: customer.id,
      payment_method: 'pm_card_visa',
    });
    expect(held).toMatchObject({
      status: 'requires_capture',
      amount_capturable: 1999,
      amount_received: 0,
      currency: 'usd',
    });

    const captured = await stripe.paymentIntents.capture(held.id, {
      amount_to_capture: 1500,
      expand: ['latest_charge.refunds'],
    });
    expect(captured).toMatchObject({
      status: 'succeeded',
      amount: 1999,
      amount_capturable: 0,
      amount_received: 1500,
      latest_charge: { amount: 1999, amount_captured: 1500, captured: true, refunds: { object: 'list', data: [] } },
    });

    const refund = await stripe.refunds.create({
      payment_intent: held.id,
      amount: 500,
      reason: 'requested_by_customer',
    });
    expect(refund).toMatchObject({
      status: 'succeeded',
      amount: 500,
      reason: 'requested_by_customer',
      payment_intent: held.id,
    });
    const rest = await stripe.refunds.create({ payment_intent: held.id });
    expect(rest.amount).toBe(1000);
    expect(await stripe.charges.retrieve(String(rest.charge))).toMatchObject({ amount_refunded: 1500, refunded: true });
    expect(await rejection(stripe.refunds.create({ payment_intent: held.id }))).toMatchObject({
      code: 'charge_already_refunded',
    });

    expect(sandbox.effects().map(({ type, amount }) => [type, amount])).toEqual([
      ['customer.created', undefined],
      ['payment_method.created', undefined],
      ['payment_intent.created', 1999],
      ['authorized', 1999],
      ['captured', 1500],
      ['refunded', 500],
      ['refunded', 1000],
    ]);
  });

  it('stores a card, charges it with its owner, and a month later without', async () => {
    let now = Date.UTC(2030, 0, 15);
    const { stripe } = await connectStripe({ now: () => now });
    const customer = await stripe.customers.create({ name: 'Ada' });
    const method = await stripe.paymentMethods.create({
      type: 'card',
      card: { number: '4242424242424242', exp_month: 12, exp_year: 2034, cvc: '123' },
      billing_details: { name: 'Ada', address: { postal_code: '10115' } },
    });
    expect(method.card?.checks).toEqual({
      address_line1_check: null,
      address_postal_code_check: 'unchecked',
      cvc_check: 'unchecked',
    });
    const attached = await stripe.paymentMethods.attach(method.id, { customer: customer.id });
    expect(attached).toMatchObject({
      customer: customer.id,
      card: { checks: { cvc_check: 'pass' }, last4: '4242', brand: 'visa' },
    });

    const intent = await stripe.paymentIntents.create({
      ...cardOnly,
      amount: 1000,
      currency: 'eur',
      customer: customer.id,
      payment_method: method.id,
      capture_method: 'manual',
    });
    expect(intent.status).toBe('requires_confirmation');
    expect((await stripe.paymentIntents.confirm(intent.id, {})).status).toBe('requires_capture');
    expect((await stripe.paymentIntents.capture(intent.id)).status).toBe('succeeded');

    now += 31 * DAY;
    const again = await stripe.paymentIntents.create({
      ...cardOnly,
      amount: 1000,
      confirm: true,
      currency: 'eur',
      customer: customer.id,
      off_session: true,
      payment_method: method.id,
      expand: ['customer', 'payment_method', 'latest_charge'],
    });
    expect(again).toMatchObject({
      status: 'succeeded',
      customer: { id: customer.id, name: 'Ada' },
      payment_method: { id: method.id },
      latest_charge: {
        captured: true,
        outcome: { type: 'authorized' },
        payment_method_details: { card: { network: 'visa' } },
      },
    });
    const methods = await stripe.customers.listPaymentMethods(customer.id);
    expect(methods.data.map(({ id }) => id)).toEqual([method.id]);
  });

  it('releases a hold that nobody captures within seven days', async () => {
    let now = Date.UTC(2030, 0, 15);
    const { stripe } = await connectStripe({ now: () => now });
    const held = await stripe.paymentIntents.create({
      ...cardOnly,
      amount: 1000,
      capture_method: 'manual',
      confirm: true,
      currency: 'usd',
      payment_method: 'pm_card_visa',
    });
    now += 8 * DAY;
    expect(await stripe.paymentIntents.retrieve(held.id)).toMatchObject({
      status: 'canceled',
      cancellation_reason: 'automatic',
    });
  });
});
