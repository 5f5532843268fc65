import { describe, expect, it } from 'vitest';
import { rawSandbox } from './support/call.ts';
import { connectStripe, rejection } from './support/client.ts';

const CARD = { number: '5555555555554444', exp_month: 12, exp_year: 2034, cvc: '123' } as const;

describe('payment methods', () => {
  it('belong to one customer at a time, and to nobody again', async () => {
    const { sandbox, stripe } = await connectStripe();
    const [ada, bob] = [await stripe.customers.create({}), await stripe.customers.create({})];
    const { id } = await stripe.paymentMethods.create({ type: 'card', card: CARD });
    await stripe.paymentMethods.attach(id, { customer: ada.id });
    expect((await rejection(stripe.paymentMethods.attach(id, { customer: bob.id }))).message).toContain(
      'already been attached',
    );
    expect((await stripe.paymentMethods.detach(id)).customer).toBeNull();
    expect((await rejection(stripe.paymentMethods.attach(id, { customer: ada.id }))).message).toContain(
      'may not be used again',
    );
    expect((await rejection(stripe.paymentMethods.detach(id))).message).toContain('not attached');
    expect(
      sandbox
        .effects()
        .map(({ type }) => type)
        .slice(2),
    ).toEqual(['payment_method.created', 'payment_method.attached', 'payment_method.detached']);
  });

  it('are made anew with every use of a ready-made one', async () => {
    const { stripe } = await connectStripe();
    const { id: customer } = await stripe.customers.create({});
    const first = await stripe.paymentMethods.attach('pm_card_visa', { customer });
    const second = await stripe.paymentMethods.attach('pm_card_visa', { customer });
    expect(first.id).not.toBe(second.id);
    expect(first.id).toMatch(/^pm_1\w{23}$/);
    expect((await stripe.customers.listPaymentMethods(customer)).data.map(({ id }) => id)).toEqual([
      second.id,
      first.id,
    ]);
    expect(await stripe.customers.retrievePaymentMethod(customer, first.id)).toMatchObject({ customer });
  });

  it('can be changed once they are saved', async () => {
    const { stripe } = await connectStripe();
    const { id: customer } = await stripe.customers.create({});
    const { id } = await stripe.paymentMethods.create({
      type: 'card',
      card: CARD,
      billing_details: { name: 'Ada', email: 'ada@example.com' },
      allow_redisplay: 'limited',
      metadata: { a: '1' },
    });
    expect(await rejection(stripe.paymentMethods.update(id, { metadata: { a: '2' } }))).toMatchObject({
      statusCode: 400,
    });
    await stripe.paymentMethods.attach(id, { customer });
    const updated = await stripe.paymentMethods.update(id, {
      billing_details: { address: { city: 'London' }, email: '' },
      card: { exp_month: 6, exp_year: 2036 },
      metadata: { b: '2' },
    });
    expect(updated).toMatchObject({
      allow_redisplay: 'limited',
      billing_details: { name: 'Ada', email: null, address: { city: 'London', line1: null } },
      card: { exp_month: 6, exp_year: 2036 },
      metadata: { a: '1', b: '2' },
    });
    expect((await stripe.paymentMethods.list({ customer, allow_redisplay: 'limited' })).data).toHaveLength(1);
    expect((await stripe.paymentMethods.list({ customer, allow_redisplay: 'always' })).data).toHaveLength(0);
    expect((await stripe.paymentMethods.list({ customer, type: 'sepa_debit' })).data).toHaveLength(0);
  });

  it.each([
    ['', 'parameter_missing', 'type'],
    ['type=card', 'parameter_missing', 'card'],
    ['type=card&card[exp_month]=1', 'parameter_missing', 'card[number]'],
    ['type=card&card[number]=4242424242424242', 'parameter_missing', 'card[exp_month]'],
    ['type=card&card[token]=tok_none', 'resource_missing', 'card[token]'],
    ['type=sepa_debit&sepa_debit[iban]=x', undefined, 'type'],
  ])('are refused when something is missing: %s', async (form, code, param) => {
    const { call } = rawSandbox();
    const { body, status } = await call('POST /v1/payment_methods', form);
    expect([status, body.error.code, body.error.param]).toEqual([400, code, param]);
  });

  it('belong to nobody else in a path', async () => {
    const { call } = rawSandbox();
    const { body: ada } = await call('POST /v1/customers', 'payment_method=pm_card_visa');
    const { body: bob } = await call('POST /v1/customers');
    const { body: methods } = await call(`GET /v1/customers/${ada.id}/payment_methods`);
    expect((await call(`GET /v1/customers/${bob.id}/payment_methods/${methods.data[0].id}`)).status).toBe(404);
    expect((await call('GET /v1/customers/cus_none/payment_methods')).status).toBe(404);
    expect((await call('POST /v1/payment_methods/pm_card_visa/attach')).body.error.param).toBe('customer');
  });
});

describe('tokens', () => {
  it('serve once, the ready-made ones for ever', async () => {
    const { stripe } = await connectStripe();
    const token = await stripe.tokens.create({
      card: { number: '4242424242424242', exp_month: '12', exp_year: '2034', cvc: '123', name: 'Ada' },
    });
    expect(token).toMatchObject({
      type: 'card',
      used: false,
      card: { brand: 'Visa', last4: '4242', name: 'Ada', exp_month: 12 },
    });
    const method = await stripe.paymentMethods.create({ type: 'card', card: { token: token.id } });
    expect(method.card?.last4).toBe('4242');
    expect((await stripe.tokens.retrieve(token.id)).used).toBe(true);
    expect(await rejection(stripe.paymentMethods.create({ type: 'card', card: { token: token.id } }))).toMatchObject({
      code: 'token_already_used',
    });
    for (const last4 of ['8431', '8431']) {
      const { card } = await stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_amex' } });
      expect(card?.last4).not.toBe(last4);
      expect(card?.brand).toBe('amex');
    }
    expect(await rejection(stripe.tokens.retrieve('tok_none'))).toMatchObject({ statusCode: 404 });
  });
});
