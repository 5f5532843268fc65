import { describe, expect, it } from 'vitest';
import { cardOnly, connectStripe, rejection } from './support/client.ts';

describe('setup intents', () => {
  it('attach a payment method for later', async () => {
    const { sandbox, stripe } = await connectStripe();
    const { id: customer } = await stripe.customers.create({});
    const { id, status } = await stripe.setupIntents.create({ ...cardOnly, customer, metadata: { a: '1' } });
    expect(status).toBe('requires_payment_method');
    expect((await stripe.setupIntents.update(id, { payment_method: 'pm_card_visa', description: 'x' })).status).toBe(
      'requires_confirmation',
    );
    const done = await stripe.setupIntents.confirm(id, { expand: ['payment_method'] });
    expect(done).toMatchObject({ status: 'succeeded', usage: 'off_session', payment_method: { customer } });
    expect((await stripe.setupIntents.list({ customer })).data).toHaveLength(1);
    expect(
      sandbox
        .effects()
        .map(({ type }) => type)
        .slice(-2),
    ).toEqual(['payment_method.attached', 'setup_intent.succeeded']);
    expect(await rejection(stripe.setupIntents.cancel(id))).toMatchObject({ code: 'setup_intent_unexpected_state' });
    expect(await rejection(stripe.setupIntents.confirm(id))).toMatchObject({ code: 'setup_intent_unexpected_state' });
  });

  it('remember a decline and a challenge that was not met', async () => {
    const { sandbox, stripe } = await connectStripe();
    const error = await rejection(
      stripe.setupIntents.create({ ...cardOnly, confirm: true, payment_method: 'pm_card_visa_chargeDeclined' }),
    );
    expect(error).toMatchObject({
      statusCode: 402,
      code: 'card_declined',
      setup_intent: { status: 'requires_payment_method', last_setup_error: { code: 'card_declined' } },
    });
    const asked = await stripe.setupIntents.create({
      ...cardOnly,
      confirm: true,
      payment_method: 'pm_card_authenticationRequired',
    });
    expect(asked).toMatchObject({ status: 'requires_action', next_action: { type: 'use_stripe_sdk' } });
    sandbox.completeAuthentication(asked.id, 'fail');
    expect(await stripe.setupIntents.retrieve(asked.id)).toMatchObject({
      status: 'requires_payment_method',
      last_setup_error: { code: 'setup_intent_authentication_failure' },
    });
    expect(
      await rejection(
        stripe.setupIntents.create({
          ...cardOnly,
          confirm: true,
          payment_method: 'pm_card_threeDSecureRequiredProcessingError',
        }),
      ),
    ).toMatchObject({ code: 'card_declined' });
  });

  it('are canceled, and refuse what does not fit', async () => {
    const { stripe } = await connectStripe();
    const { id } = await stripe.setupIntents.create({});
    expect(await stripe.setupIntents.cancel(id, { cancellation_reason: 'duplicate' })).toMatchObject({
      status: 'canceled',
      cancellation_reason: 'duplicate',
    });
    expect(
      await rejection(stripe.setupIntents.create({ confirm: true, payment_method: 'pm_card_visa' })),
    ).toMatchObject({ param: 'return_url' });
    expect(await rejection(stripe.setupIntents.create({ ...cardOnly, confirm: true }))).toMatchObject({
      code: 'setup_intent_unexpected_state',
    });
    const { id: customer } = await stripe.customers.create({ payment_method: 'pm_card_visa' });
    const [method] = (await stripe.customers.listPaymentMethods(customer)).data;
    expect(
      (await rejection(stripe.setupIntents.create({ ...cardOnly, confirm: true, payment_method: method?.id ?? '' })))
        .message,
    ).toContain(`belongs to the Customer ${customer}`);
    expect(await rejection(stripe.setupIntents.retrieve('seti_none'))).toMatchObject({ statusCode: 404 });
  });
});
