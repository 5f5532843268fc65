import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { CARD_ONLY, rawSandbox } from './support/call.ts';
import { type Connected, cardOnly, connectStripe, rejection } from './support/client.ts';

type Params = Partial<Stripe.PaymentIntentCreateParams>;

const create = ({ stripe }: Connected, params: Params = {}): Promise<Stripe.PaymentIntent> =>
  stripe.paymentIntents.create({ ...cardOnly, amount: 1000, currency: 'usd', ...params });

const paid = (connected: Connected, params: Params = {}): Promise<Stripe.PaymentIntent> =>
  create(connected, { confirm: true, payment_method: 'pm_card_visa', ...params });

const held = (connected: Connected): Promise<Stripe.PaymentIntent> => paid(connected, { capture_method: 'manual' });

describe('the states of a payment intent', () => {
  it('go from the wish over the method and the confirmation to the money', async () => {
    const connected = await connectStripe();
    const { stripe } = connected;
    const { id, status, client_secret } = await create(connected);
    expect(status).toBe('requires_payment_method');
    expect(client_secret).toMatch(new RegExp(`^${id}_secret_\\w{25}$`));
    expect((await stripe.paymentIntents.update(id, { payment_method: 'pm_card_visa' })).status).toBe(
      'requires_confirmation',
    );
    expect(await stripe.paymentIntents.confirm(id)).toMatchObject({
      status: 'succeeded',
      amount_received: 1000,
      capture_method: 'automatic_async',
    });
  });

  it('take the next attempt after a decline', async () => {
    const connected = await connectStripe();
    const { id } = await create(connected, { payment_method: 'pm_card_visa_chargeDeclined' });
    expect(await rejection(connected.stripe.paymentIntents.confirm(id))).toMatchObject({ code: 'card_declined' });
    const intent = await connected.stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_mastercard' });
    expect(intent).toMatchObject({ status: 'succeeded', last_payment_error: null });
    expect((await connected.stripe.charges.list({ payment_intent: id })).data.map(({ status }) => status)).toEqual([
      'succeeded',
      'failed',
    ]);
  });

  it.each([
    ['confirm', 'succeeded', 'already succeeded'],
    ['capture', 'succeeded', 'already been captured'],
    ['cancel', 'succeeded', 'status of succeeded'],
    ['confirm', 'canceled', 'status of canceled'],
    ['capture', 'canceled', 'status of canceled'],
    ['cancel', 'canceled', 'status of canceled'],
    ['confirm', 'requires_capture', 'status of requires_capture'],
    ['capture', 'requires_payment_method', 'status of requires_payment_method'],
    ['confirm', 'requires_payment_method', 'missing a payment method'],
    ['capture', 'requires_action', 'status of requires_action'],
  ] as const)('%s is refused when %s', async (act, status, message) => {
    const connected = await connectStripe();
    const make = {
      canceled: async () => connected.stripe.paymentIntents.cancel((await create(connected)).id),
      requires_action: () => paid(connected, { payment_method: 'pm_card_authenticationRequired' }),
      requires_capture: () => held(connected),
      requires_payment_method: () => create(connected),
      succeeded: () => paid(connected),
    };
    const intent = await make[status]();
    expect(intent.status).toBe(status);
    const before = connected.sandbox.effects();
    const error = await rejection(connected.stripe.paymentIntents[act](intent.id));
    expect(error).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
    expect(error).toMatchObject({
      statusCode: 400,
      code: 'payment_intent_unexpected_state',
      payment_intent: { id: intent.id, status },
    });
    expect(error.message).toContain(message);
    expect(connected.sandbox.effects()).toEqual(before);
  });

  it.each(['requires_payment_method', 'requires_confirmation', 'requires_action', 'requires_capture'])(
    'can be canceled when %s',
    async (status) => {
      const connected = await connectStripe();
      const make: Record<string, () => Promise<Stripe.PaymentIntent>> = {
        requires_action: () => paid(connected, { payment_method: 'pm_card_authenticationRequired' }),
        requires_capture: () => held(connected),
        requires_confirmation: () => create(connected, { payment_method: 'pm_card_visa' }),
        requires_payment_method: () => create(connected),
      };
      const intent = await make[status]?.();
      const canceled = await connected.stripe.paymentIntents.cancel(intent?.id ?? '', {
        cancellation_reason: 'abandoned',
      });
      expect(canceled).toMatchObject({
        status: 'canceled',
        cancellation_reason: 'abandoned',
        amount_capturable: 0,
        next_action: null,
      });
      expect(canceled.canceled_at).toBeGreaterThan(0);
    },
  );

  it('take no reason that Stripe does not know', async () => {
    const { call } = rawSandbox();
    const { body } = await call('POST /v1/payment_intents', 'amount=100&currency=usd');
    const refused = await call(`POST /v1/payment_intents/${body.id}/cancel`, 'cancellation_reason=boredom');
    expect([refused.status, refused.body.error.param]).toEqual([400, 'cancellation_reason']);
  });
});

describe('capturing', () => {
  it('takes a part and releases the rest', async () => {
    const connected = await connectStripe();
    const { id } = await held(connected);
    const captured = await connected.stripe.paymentIntents.capture(id, {
      amount_to_capture: 400,
      metadata: { order: '7' },
    });
    expect(captured).toMatchObject({
      status: 'succeeded',
      amount: 1000,
      amount_received: 400,
      amount_capturable: 0,
      metadata: { order: '7' },
    });
    expect(await rejection(connected.stripe.paymentIntents.capture(id, { amount_to_capture: 600 }))).toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
  });

  it('refuses more than is held, zero, several captures and an increment', async () => {
    const connected = await connectStripe();
    const { stripe } = connected;
    const { id } = await held(connected);
    expect(await rejection(stripe.paymentIntents.capture(id, { amount_to_capture: 1001 }))).toMatchObject({
      statusCode: 400,
      code: 'amount_too_large',
    });
    expect(await rejection(stripe.paymentIntents.capture(id, { amount_to_capture: 0 }))).toMatchObject({
      code: 'parameter_invalid_integer',
    });
    expect(await rejection(stripe.paymentIntents.capture(id, { final_capture: false }))).toMatchObject({
      param: 'final_capture',
    });
    expect(await rejection(stripe.paymentIntents.incrementAuthorization(id, { amount: 2000 }))).toMatchObject({
      statusCode: 400,
    });
    expect((await stripe.paymentIntents.retrieve(id)).status).toBe('requires_capture');
  });

  it('is manual when the option of cards says so', async () => {
    const connected = await connectStripe();
    const intent = await paid(connected, { payment_method_options: { card: { capture_method: 'manual' } } });
    expect(intent.status).toBe('requires_capture');
  });
});

describe('updating', () => {
  it('changes what is not agreed yet', async () => {
    const connected = await connectStripe();
    const { id } = await create(connected, { metadata: { a: '1', b: '2' } });
    const updated = await connected.stripe.paymentIntents.update(id, {
      amount: 2000,
      currency: 'eur',
      description: 'Two',
      metadata: { a: '', c: '3' },
      receipt_email: 'ada@example.com',
      shipping: { name: 'Ada', address: { city: 'London' } },
    });
    expect(updated).toMatchObject({
      amount: 2000,
      currency: 'eur',
      description: 'Two',
      metadata: { b: '2', c: '3' },
      shipping: { name: 'Ada', address: { city: 'London', line1: null } },
    });
    expect(await connected.stripe.paymentIntents.update(id, { metadata: '', description: '' })).toMatchObject({
      metadata: {},
      description: null,
    });
  });

  it('refuses to change the amount once it is held, but not the metadata', async () => {
    const connected = await connectStripe();
    const { id } = await held(connected);
    expect(await rejection(connected.stripe.paymentIntents.update(id, { amount: 5 }))).toMatchObject({
      code: 'payment_intent_unexpected_state',
      param: 'amount',
    });
    expect((await connected.stripe.paymentIntents.update(id, { metadata: { a: '1' } })).metadata).toEqual({ a: '1' });
  });

  it('has to be confirmed again when the method changes', async () => {
    const connected = await connectStripe();
    const { id } = await paid(connected, { payment_method: 'pm_card_authenticationRequired' });
    const updated = await connected.stripe.paymentIntents.update(id, { payment_method: 'pm_card_visa' });
    expect(updated).toMatchObject({ status: 'requires_confirmation', next_action: null });
  });
});

describe('what a payment needs', () => {
  it('is a place to return to, unless redirects are ruled out', async () => {
    const connected = await connectStripe();
    const open = { amount: 1000, confirm: true, currency: 'usd', payment_method: 'pm_card_visa' };
    const error = await rejection(connected.stripe.paymentIntents.create(open));
    expect(error).toMatchObject({ statusCode: 400, param: 'return_url' });
    expect(connected.sandbox.effects()).toEqual([]);
    for (const extra of [
      { return_url: 'https://shop.example' },
      { allowed_payment_method_types: ['card' as const] },
      cardOnly,
    ]) {
      expect((await connected.stripe.paymentIntents.create({ ...open, ...extra })).status).toBe('succeeded');
    }
    const { confirm: _, ...later } = open;
    const { id } = await connected.stripe.paymentIntents.create(later);
    const confirmed = await connected.stripe.paymentIntents.confirm(id, { allowed_payment_method_types: ['card'] });
    expect(confirmed).toMatchObject({ status: 'succeeded', allowed_payment_method_types: ['card'] });
  });

  it('is no statement descriptor, which cards do not take, but perhaps a suffix', async () => {
    const connected = await connectStripe();
    expect(await rejection(paid(connected, { statement_descriptor: 'ADA SHOP' }))).toMatchObject({
      statusCode: 400,
      param: 'statement_descriptor',
    });
    const intent = await paid(connected, { statement_descriptor_suffix: 'ORDER 7', expand: ['latest_charge'] });
    expect(intent.latest_charge).toMatchObject({ calculated_statement_descriptor: 'SANDBOX* ORDER 7' });
  });

  it('is confirmation for what only confirmation uses', async () => {
    const connected = await connectStripe();
    expect(await rejection(create(connected, { off_session: true }))).toMatchObject({
      statusCode: 400,
      param: 'off_session',
    });
    expect(await rejection(create(connected, { return_url: 'https://shop.example' }))).toMatchObject({
      param: 'return_url',
    });
  });

  it('is a card: nothing else is activated', async () => {
    const connected = await connectStripe();
    expect(await rejection(create(connected, { payment_method_data: { type: 'klarna' } }))).toMatchObject({
      statusCode: 400,
      param: 'payment_method_data[type]',
    });
  });

  it.each([
    [{ customer: 'cus_none' }, 'customer'],
    [{ payment_method: 'pm_none' }, 'payment_method'],
    [{ payment_method: 'pm_card_none' }, 'payment_method'],
  ])('exists: %o', async (params, param) => {
    const connected = await connectStripe();
    expect(await rejection(create(connected, params))).toMatchObject({
      statusCode: 400,
      code: 'resource_missing',
      param,
    });
    expect(connected.sandbox.effects()).toEqual([]);
  });
});

describe('the owner of a payment method', () => {
  it('has to be named, and to be the right one', async () => {
    const connected = await connectStripe();
    const { stripe } = connected;
    const [ada, bob] = [await stripe.customers.create({}), await stripe.customers.create({})];
    const { id } = await stripe.paymentMethods.attach('pm_card_visa', { customer: ada.id });
    const missing = await rejection(paid(connected, { payment_method: id }));
    expect(missing).toMatchObject({
      code: 'parameter_missing',
      message: expect.stringContaining(`belongs to the Customer ${ada.id}`),
    });
    const wrong = await rejection(paid(connected, { payment_method: id, customer: bob.id }));
    expect(wrong).toMatchObject({
      param: 'payment_method',
      message: expect.stringContaining('does not belong to the Customer'),
    });
    expect((await paid(connected, { payment_method: id, customer: ada.id })).status).toBe('succeeded');
    expect(connected.sandbox.effects().filter(({ type }) => type === 'payment_intent.created')).toHaveLength(1);
  });

  it('is made by a payment that sets up for later', async () => {
    const connected = await connectStripe();
    const { id: customer } = await connected.stripe.customers.create({});
    const { payment_method } = await paid(connected, { customer, setup_future_usage: 'off_session' });
    const again = { customer, payment_method: String(payment_method), off_session: true };
    expect((await paid(connected, again)).status).toBe('succeeded');
    expect((await connected.stripe.paymentMethods.list({ customer, type: 'card' })).data.map(({ id }) => id)).toEqual([
      payment_method,
    ]);
  });

  it('is needed for a second use', async () => {
    const connected = await connectStripe();
    const { id: customer } = await connected.stripe.customers.create({});
    const { payment_method } = await paid(connected);
    for (const attempt of [
      paid(connected, { payment_method: String(payment_method) }),
      connected.stripe.paymentMethods.attach(String(payment_method), { customer }),
    ]) {
      expect((await rejection(attempt)).message).toContain('may not be used again');
    }
  });
});

describe('amounts', () => {
  it.each([
    ['49', 'usd', 'amount_too_small'],
    ['50', 'usd', undefined],
    ['49', 'jpy', 'amount_too_small'],
    ['1', 'bhd', null],
    ['5120', 'kwd', undefined],
    ['5124', 'kwd', null],
    ['500', 'isk', undefined],
    ['550', 'isk', 'invalid_charge_amount_no_decimal_compatible'],
    ['550', 'ugx', 'invalid_charge_amount_no_decimal_compatible'],
    ['999999999999', 'usd', undefined],
    ['1000000000000', 'usd', 'amount_too_large'],
  ])('%s %s', async (amount, currency, code) => {
    const { call } = rawSandbox();
    const { body, status } = await call(
      'POST /v1/payment_intents',
      `amount=${amount}&currency=${currency.toUpperCase()}`,
    );
    if (code === undefined) expect(body).toMatchObject({ amount: Number(amount), currency });
    else expect([status, body.error.code, body.error.param]).toEqual([400, code ?? undefined, 'amount']);
  });

  it('are shorter for American Express, and in a currency that there is', async () => {
    const { call } = rawSandbox();
    const pay = (rest: string) =>
      call('POST /v1/payment_intents', `confirm=true&payment_method=pm_card_amex&${CARD_ONLY}&${rest}`);
    expect((await pay('amount=1000000000&currency=usd')).body.error.code).toBe('amount_too_large');
    expect((await pay('amount=100&currency=xxx')).body.error).toMatchObject({
      param: 'currency',
      message: expect.stringContaining('usd'),
    });
    expect((await call('POST /v1/payment_intents', 'amount=49&currency=usd')).body.error.message).toBe(
      'Amount must be at least $0.50 usd',
    );
  });
});

describe('lists', () => {
  it('are paged by the official client in both directions', async () => {
    const connected = await connectStripe();
    const made = [];
    for (let count = 0; count < 5; count += 1) made.unshift((await create(connected)).id);
    const seen = [];
    for await (const { id } of connected.stripe.paymentIntents.list({ limit: 2 })) seen.push(id);
    expect(seen).toEqual(made);
    const before = await connected.stripe.paymentIntents.list({ limit: 2, ending_before: made[4] ?? '' });
    expect([before.has_more, before.data.map(({ id }) => id)]).toEqual([true, made.slice(2, 4)]);
    expect(await rejection(connected.stripe.paymentIntents.list({ starting_after: 'pi_none' }))).toMatchObject({
      param: 'starting_after',
    });
  });

  it('are searched by metadata, status, amount and currency', async () => {
    const connected = await connectStripe();
    await create(connected, { metadata: { order: '7' } });
    await paid(connected, { amount: 2000, metadata: { order: '8' } });
    const find = async (query: string) =>
      (await connected.stripe.paymentIntents.search({ query })).data.map(({ amount }) => amount);
    expect(await find(`metadata['order']:'7'`)).toEqual([1000]);
    expect(await find(`status:'succeeded' OR amount:1000`)).toEqual([2000, 1000]);
    expect(await find(`currency:'usd' AND amount<'2000' AND -status:'canceled'`)).toEqual([1000]);
  });

  it('are narrowed by customer and by date', async () => {
    let now = Date.UTC(2030, 0, 1);
    const connected = await connectStripe({ now: () => now });
    const { id: customer } = await connected.stripe.customers.create({});
    await create(connected, { customer });
    now += 60_000;
    await create(connected);
    const count = async (params: Stripe.PaymentIntentListParams) =>
      (await connected.stripe.paymentIntents.list(params)).data.length;
    expect(await count({ customer })).toBe(1);
    expect(await count({ created: { gte: now / 1000 } })).toBe(1);
    expect(await count({ created: { lt: now / 1000 } })).toBe(1);
    expect(await count({ created: now / 1000 })).toBe(1);
    expect(await count({})).toBe(2);
  });
});
