import { hasValidCheckDigit } from '@prism/core/sandbox';
import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { testCards } from '../../src/sandbox/cards/numbers.ts';
import { wellKnownMethod, wellKnownNames } from '../../src/sandbox/cards/well-known.ts';
import { CARD_ONLY, rawSandbox } from './support/call.ts';
import { cardOnly, connectStripe, rejection } from './support/client.ts';

const declined = [
  ['pm_card_visa_chargeDeclined', 'card_declined', 'generic_decline', '01', 'try_again_later'],
  ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds', '51', 'try_again_later'],
  ['pm_card_visa_chargeDeclinedLostCard', 'card_declined', 'lost_card', '41', 'do_not_try_again'],
  ['pm_card_visa_chargeDeclinedStolenCard', 'card_declined', 'stolen_card', '43', 'do_not_try_again'],
  [
    'pm_card_visa_chargeDeclinedVelocityLimitExceeded',
    'card_declined',
    'card_velocity_exceeded',
    '65',
    'try_again_later',
  ],
  ['pm_card_chargeDeclinedExpiredCard', 'expired_card', undefined, '54', 'do_not_try_again'],
  ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', undefined, '82', 'confirm_card_data'],
  ['pm_card_chargeDeclinedProcessingError', 'processing_error', undefined, '96', 'try_again_later'],
  ['pm_card_chargeCustomerFail', 'card_declined', 'generic_decline', '01', 'try_again_later'],
] as const;

describe('test cards', () => {
  it('have valid check digits, and every ready-made name stands for one', () => {
    expect([...testCards.keys()].filter((number) => !hasValidCheckDigit(number))).toEqual([]);
    expect(wellKnownNames.filter((name) => !wellKnownMethod(`pm_card_${name}`))).toEqual([]);
    expect(wellKnownMethod('pm_card_constructor')).toBeUndefined();
  });

  it.each(declined)('%s is declined with %s, %s', async (...row) => {
    const [method, code, declineCode, networkCode, advice] = row;
    const { sandbox, stripe } = await connectStripe();
    const error = await rejection(
      stripe.paymentIntents.create({
        ...cardOnly,
        amount: 700,
        confirm: true,
        currency: 'eur',
        payment_method: method,
      }),
    );
    expect(error).toBeInstanceOf(Stripe.errors.StripeCardError);
    expect(error).toMatchObject({
      statusCode: 402,
      rawType: 'card_error',
      code,
      network_decline_code: networkCode,
      advice_code: advice,
    });
    expect(error.decline_code || undefined).toBe(declineCode);
    expect(error.headers?.['stripe-should-retry']).toBe('false');

    const intent = await stripe.paymentIntents.retrieve(error.payment_intent?.id ?? '');
    expect(intent).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      last_payment_error: { code, charge: error.charge },
    });
    expect(await stripe.charges.retrieve(error.charge ?? '')).toMatchObject({
      failure_code: code,
      outcome: { type: 'issuer_declined', network_decline_code: networkCode, reason: declineCode ?? code },
      paid: false,
      status: 'failed',
    });
    expect(sandbox.effects().map(({ type }) => type)).toEqual([
      'payment_method.created',
      'payment_intent.created',
      'declined',
    ]);
  });

  it('are blocked by the risk check before the network is asked', async () => {
    const { stripe } = await connectStripe();
    const error = await rejection(
      stripe.paymentIntents.create({
        ...cardOnly,
        amount: 700,
        confirm: true,
        currency: 'eur',
        payment_method: 'pm_card_radarBlock',
      }),
    );
    expect(error).toMatchObject({ code: 'card_declined', decline_code: 'fraudulent' });
    expect((await stripe.charges.retrieve(error.charge ?? '')).outcome).toMatchObject({
      type: 'blocked',
      network_status: 'not_sent_to_network',
      risk_level: 'highest',
    });
  });

  it('cannot be attached when they are declined, unless they are made for that', async () => {
    const { stripe } = await connectStripe();
    const { id: customer } = await stripe.customers.create({});
    expect(await rejection(stripe.paymentMethods.attach('pm_card_visa_chargeDeclined', { customer }))).toMatchObject({
      statusCode: 402,
      decline_code: 'generic_decline',
    });
    expect(await rejection(stripe.customers.create({ payment_method: 'pm_card_visa_chargeDeclined' }))).toMatchObject({
      statusCode: 402,
    });
    const { id: method } = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer });
    expect(
      await rejection(
        stripe.paymentIntents.create({
          ...cardOnly,
          amount: 700,
          confirm: true,
          currency: 'eur',
          customer,
          payment_method: method,
        }),
      ),
    ).toMatchObject({ code: 'card_declined' });
    expect((await stripe.customers.list()).data).toHaveLength(1);
  });

  it.each([
    ['card[number]=4242424242424241&card[exp_month]=1&card[exp_year]=2034', 'incorrect_number', 'number'],
    ['card[number]=4242&card[exp_month]=1&card[exp_year]=2034', 'invalid_number', 'number'],
    ['card[number]=4242424242424242&card[exp_month]=13&card[exp_year]=2034', 'invalid_expiry_month', 'exp_month'],
    ['card[number]=4242424242424242&card[exp_month]=1&card[exp_year]=1995', 'invalid_expiry_year', 'exp_year'],
    ['card[number]=4242424242424242&card[exp_month]=1&card[exp_year]=2099', 'invalid_expiry_year', 'exp_year'],
    ['card[number]=4242424242424242&card[exp_month]=1&card[exp_year]=2034&card[cvc]=99', 'invalid_cvc', 'cvc'],
    ['card[number]=4539578763621486&card[exp_month]=1&card[exp_year]=2034', 'card_declined', undefined],
  ])('are refused when they are not valid: %s', async (card, code, param) => {
    const { call } = rawSandbox();
    for (const address of ['POST /v1/payment_methods', 'POST /v1/tokens']) {
      const { status, body } = await call(address, address.endsWith('tokens') ? card : `type=card&${card}`);
      expect([status, body.error.type, body.error.code, body.error.param]).toEqual([402, 'card_error', code, param]);
    }
  });

  it('refuse a month that has passed and take a year of two digits', async () => {
    const { call } = rawSandbox({ now: () => Date.UTC(2030, 5, 1) });
    const make = (expiry: string) =>
      call('POST /v1/payment_methods', `type=card&card[number]=4242 4242 4242 4242&${expiry}`);
    expect((await make('card[exp_month]=5&card[exp_year]=2030')).body.error.code).toBe('invalid_expiry_month');
    expect((await make('card[exp_month]=6&card[exp_year]=30')).body.card).toMatchObject({
      exp_month: 6,
      exp_year: 2030,
    });
  });

  it('have no wrong CVC when none is given', async () => {
    const { call } = rawSandbox();
    const pay = (card: string) =>
      call(
        'POST /v1/payment_intents',
        `amount=500&currency=usd&confirm=true&${CARD_ONLY}&payment_method_data[type]=card&payment_method_data[card][number]=4000000000000127&payment_method_data[card][exp_month]=1&payment_method_data[card][exp_year]=2034${card}`,
      );
    expect((await pay('')).body.status).toBe('succeeded');
    expect((await pay('&payment_method_data[card][cvc]=123')).body.error).toMatchObject({
      code: 'incorrect_cvc',
      param: 'cvc',
    });
  });

  it('have the checks, brand and country that they are documented with', async () => {
    const { call } = rawSandbox();
    const { body } = await call(
      'POST /v1/payment_intents',
      `amount=500&currency=usd&confirm=true&${CARD_ONLY}&payment_method_data[type]=card&payment_method_data[card][number]=4000000000000010&payment_method_data[card][exp_month]=1&payment_method_data[card][exp_year]=2034&payment_method_data[billing_details][address][line1]=a&payment_method_data[billing_details][address][postal_code]=1&expand[]=latest_charge`,
    );
    expect(body.latest_charge.payment_method_details.card.checks).toEqual({
      address_line1_check: 'fail',
      address_postal_code_check: 'fail',
      cvc_check: null,
    });
    const brands = await Promise.all(
      ['visa_debit', 'mastercard_prepaid', 'amex', 'jcb', 'unionpay', 'gb'].map((name) =>
        call(`GET /v1/payment_methods/pm_card_${name}`),
      ),
    );
    expect(brands.map(({ body: { card } }) => [card.brand, card.funding, card.country])).toEqual([
      ['visa', 'debit', 'US'],
      ['mastercard', 'prepaid', 'US'],
      ['amex', 'credit', 'US'],
      ['jcb', 'credit', 'JP'],
      ['unionpay', 'credit', 'CN'],
      ['visa', 'credit', 'GB'],
    ]);
  });

  it('have a fingerprint of their own in each account', async () => {
    const { call } = rawSandbox();
    const fingerprint = async (name: string, key?: string) =>
      (await call(`GET /v1/payment_methods/${name}`, '', key ? { key } : {})).body.card.fingerprint;
    const visa = await fingerprint('pm_card_visa');
    expect(await fingerprint('pm_card_us')).toBe(visa);
    expect(await fingerprint('pm_card_amex')).not.toBe(visa);
    expect(await fingerprint('pm_card_visa', 'sk_test_other')).not.toBe(visa);
  });
});
