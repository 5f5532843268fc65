import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { type Connected, cardOnly, connectStripe, rejection } from './support/client.ts';

type Params = Partial<Stripe.PaymentIntentCreateParams>;

const pay = ({ stripe }: Connected, payment_method: string, params: Params = {}): Promise<Stripe.PaymentIntent> =>
  stripe.paymentIntents.create({
    ...cardOnly,
    amount: 1000,
    confirm: true,
    currency: 'eur',
    payment_method,
    ...params,
  });

describe('3-D Secure', () => {
  it('redirects where there is something to return to, and uses the SDK elsewhere', async () => {
    const connected = await connectStripe();
    const redirected = await pay(connected, 'pm_card_authenticationRequired', {
      return_url: 'https://shop.example/back',
    });
    expect(redirected).toMatchObject({
      status: 'requires_action',
      latest_charge: null,
      next_action: { type: 'redirect_to_url', redirect_to_url: { return_url: 'https://shop.example/back' } },
    });
    const inApp = await pay(connected, 'pm_card_authenticationRequired');
    expect(inApp.next_action?.type).toBe('use_stripe_sdk');
  });

  it.each([
    ['pm_card_authenticationRequired', 'succeeded', undefined],
    ['pm_card_threeDSecure2Required', 'succeeded', undefined],
    ['pm_card_authenticationRequiredOnSetup', 'succeeded', undefined],
    ['pm_card_authenticationRequiredSetupForOffSession', 'succeeded', undefined],
    ['pm_card_authenticationRequiredChargeDeclinedInsufficientFunds', 'requires_payment_method', 'insufficient_funds'],
    ['pm_card_threeDSecureRequiredChargeDeclined', 'requires_payment_method', 'generic_decline'],
  ])('%s ends as %s once the customer has answered', async (method, status, declineCode) => {
    const connected = await connectStripe();
    const { sandbox, stripe } = connected;
    const { id } = await pay(connected, method);
    sandbox.completeAuthentication(id, 'succeed');
    const intent = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] });
    expect(intent).toMatchObject({
      status,
      next_action: null,
      latest_charge: {
        payment_method_details: {
          card: { three_d_secure: { result: 'authenticated', authentication_flow: 'challenge' } },
        },
      },
    });
    expect(intent.last_payment_error?.decline_code).toBe(declineCode);
    expect(() => sandbox.completeAuthentication(id, 'succeed')).toThrow('requires action');
  });

  it('goes back to the payment method when the customer fails', async () => {
    const connected = await connectStripe();
    const { id } = await pay(connected, 'pm_card_authenticationRequired');
    connected.sandbox.completeAuthentication(id, 'fail');
    expect(await connected.stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure', type: 'invalid_request_error' },
    });
    const again = await connected.stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' });
    expect(again).toMatchObject({ status: 'succeeded', last_payment_error: null });
  });

  it('holds the money when the capture is manual', async () => {
    const connected = await connectStripe();
    const { id } = await pay(connected, 'pm_card_authenticationRequired', { capture_method: 'manual' });
    connected.sandbox.completeAuthentication(id, 'succeed');
    expect(await connected.stripe.paymentIntents.capture(id)).toMatchObject({
      status: 'succeeded',
      amount_received: 1000,
    });
  });

  it('waits for the server once more when the confirmation is manual', async () => {
    const connected = await connectStripe();
    const { id } = await pay(connected, 'pm_card_authenticationRequired', { confirmation_method: 'manual' });
    connected.sandbox.completeAuthentication(id, 'succeed');
    expect((await connected.stripe.paymentIntents.retrieve(id)).status).toBe('requires_confirmation');
    expect((await connected.stripe.paymentIntents.confirm(id)).status).toBe('succeeded');
  });

  it.each(['pm_card_authenticationRequired', 'pm_card_authenticationRequiredOnSetup'])(
    'declines %s without the customer',
    async (name) => {
      const connected = await connectStripe();
      const { stripe } = connected;
      const { id: customer } = await stripe.customers.create({});
      const { id: method } = await stripe.paymentMethods.attach(name, { customer });
      const error = await rejection(pay(connected, method, { customer, off_session: true }));
      expect(error).toMatchObject({
        statusCode: 402,
        code: 'authentication_required',
        decline_code: 'authentication_required',
      });
      expect(error.charge).toBeUndefined();
      expect(error.payment_intent).toMatchObject({
        status: 'requires_payment_method',
        last_payment_error: { payment_method: { id: method } },
      });
    },
  );

  it('spares a method that was set up with its customer, by a payment or by a setup intent', async () => {
    const connected = await connectStripe();
    const { sandbox, stripe } = connected;
    const { id: customer } = await stripe.customers.create({});

    const first = await pay(connected, 'pm_card_authenticationRequiredOnSetup', {
      customer,
      setup_future_usage: 'off_session',
    });
    sandbox.completeAuthentication(first.id, 'succeed');
    const setup = await stripe.setupIntents.create({
      ...cardOnly,
      confirm: true,
      customer,
      payment_method: 'pm_card_authenticationRequiredOnSetup',
    });
    expect(setup.status).toBe('requires_action');
    sandbox.completeAuthentication(setup.id, 'succeed');
    expect((await stripe.setupIntents.retrieve(setup.id)).status).toBe('succeeded');

    const { data } = await stripe.customers.listPaymentMethods(customer);
    expect(data).toHaveLength(2);
    for (const { id } of data)
      expect((await pay(connected, id, { customer, off_session: true })).status).toBe('succeeded');
  });

  it('never asks the card that is already set up without its customer, and always asks the one that always authenticates', async () => {
    const connected = await connectStripe();
    const { id: customer } = await connected.stripe.customers.create({});
    const { id: setUp } = await connected.stripe.paymentMethods.attach(
      'pm_card_authenticationRequiredSetupForOffSession',
      { customer },
    );
    expect((await pay(connected, setUp, { customer, off_session: 'recurring' })).status).toBe('succeeded');
    const first = await pay(connected, 'pm_card_authenticationRequired', {
      customer,
      setup_future_usage: 'off_session',
    });
    connected.sandbox.completeAuthentication(first.id, 'succeed');
    const always = (await connected.stripe.paymentIntents.retrieve(first.id)).payment_method;
    expect(await rejection(pay(connected, String(always), { customer, off_session: true }))).toMatchObject({
      code: 'authentication_required',
    });
  });

  it('fails rather than asks when that is wanted, and is skipped for orders by mail or telephone', async () => {
    const connected = await connectStripe();
    expect(
      await rejection(pay(connected, 'pm_card_authenticationRequired', { error_on_requires_action: true })),
    ).toMatchObject({ statusCode: 402, code: 'authentication_required' });
    const moto = await pay(connected, 'pm_card_authenticationRequired', {
      payment_method_options: { card: { moto: true } },
    });
    expect(moto.status).toBe('succeeded');
  });

  it('is asked for by the merchant: of a card that takes part, and in vain of one that does not', async () => {
    const connected = await connectStripe();
    const payment_method_options = { card: { request_three_d_secure: 'any' } } as const;
    expect((await pay(connected, 'pm_card_threeDSecureOptional')).status).toBe('succeeded');
    expect((await pay(connected, 'pm_card_threeDSecureOptional', { payment_method_options })).status).toBe(
      'requires_action',
    );
    const inVain = await pay(connected, 'pm_card_visa', { payment_method_options, expand: ['latest_charge'] });
    expect(inVain.latest_charge).toMatchObject({
      payment_method_details: { card: { three_d_secure: { result: 'attempt_acknowledged' } } },
    });
  });

  it('declines the card whose bank does not answer', async () => {
    const connected = await connectStripe();
    expect(await rejection(pay(connected, 'pm_card_threeDSecureRequiredProcessingError'))).toMatchObject({
      code: 'card_declined',
    });
  });
});
