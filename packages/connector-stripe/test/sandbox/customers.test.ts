import { describe, expect, it } from 'vitest';
import { rawSandbox } from './support/call.ts';
import { connectStripe, rejection } from './support/client.ts';

describe('customers', () => {
  it('are created, changed and read', async () => {
    const { sandbox, stripe } = await connectStripe();
    const { id } = await stripe.customers.create({
      address: { city: 'London', line1: '1 Main Street' },
      email: 'ada@example.com',
      metadata: { a: '1', b: '2' },
      name: 'Ada',
      phone: '+441234',
      preferred_locales: ['en', 'de'],
      shipping: { name: 'Ada', address: { city: 'Paris' } },
    });
    expect(id).toMatch(/^cus_\w{14}$/);
    await stripe.customers.update(id, {
      address: { city: 'Leeds' },
      business_name: 'Ada Ltd',
      metadata: { a: '', c: '3' },
      name: '',
      phone: '+440',
    });
    expect(await stripe.customers.retrieve(id)).toMatchObject({
      address: { city: 'Leeds', line1: '1 Main Street', country: null },
      business_name: 'Ada Ltd',
      email: 'ada@example.com',
      livemode: false,
      metadata: { b: '2', c: '3' },
      name: null,
      phone: '+440',
      preferred_locales: ['en', 'de'],
      shipping: { name: 'Ada', address: { city: 'Paris' } },
    });
    const cleared = await stripe.customers.update(id, { address: '', business_name: '', metadata: '', shipping: '' });
    expect(cleared).toMatchObject({ address: null, metadata: {}, shipping: null });
    expect(cleared).not.toHaveProperty('business_name');
    expect(sandbox.effects().map(({ type }) => type)).toEqual([
      'customer.created',
      'customer.updated',
      'customer.updated',
    ]);
  });

  it('leave a trace when they are deleted, and lose their payment methods', async () => {
    const { stripe } = await connectStripe();
    const { id } = await stripe.customers.create({ payment_method: 'pm_card_visa' });
    const [method] = (await stripe.customers.listPaymentMethods(id)).data;
    expect(await stripe.customers.del(id)).toMatchObject({ id, object: 'customer', deleted: true });
    expect(await stripe.customers.retrieve(id)).toMatchObject({ id, object: 'customer', deleted: true });
    expect(await rejection(stripe.customers.del(id))).toMatchObject({ statusCode: 404, code: 'resource_missing' });
    expect(await rejection(stripe.customers.update(id, { name: 'Ada' }))).toMatchObject({ statusCode: 404 });
    expect(await rejection(stripe.paymentIntents.create({ amount: 100, currency: 'usd', customer: id }))).toMatchObject(
      { statusCode: 400, param: 'customer' },
    );
    expect((await stripe.paymentMethods.retrieve(method?.id ?? '')).customer).toBeNull();
    expect((await stripe.customers.list()).data).toEqual([]);
  });

  it('are found by their exact address', async () => {
    const { stripe } = await connectStripe();
    await stripe.customers.create({ email: 'ada@example.com' });
    await stripe.customers.create({ email: 'bob@example.com' });
    const { data } = await stripe.customers.list({ email: 'bob@example.com' });
    expect(data.map(({ email }) => email)).toEqual(['bob@example.com']);
  });

  it('have a default payment method that exists', async () => {
    const { stripe } = await connectStripe();
    const { id } = await stripe.customers.create({ payment_method: 'pm_card_visa' });
    const [method] = (await stripe.customers.listPaymentMethods(id)).data;
    const updated = await stripe.customers.update(id, {
      invoice_settings: { default_payment_method: method?.id ?? '' },
    });
    expect(updated.invoice_settings.default_payment_method).toBe(method?.id);
    expect(
      await rejection(stripe.customers.update(id, { invoice_settings: { default_payment_method: 'pm_none' } })),
    ).toMatchObject({ code: 'resource_missing' });
  });
});

describe('searching customers', () => {
  it.each([
    [`metadata['ref']:'m1'`, ['Ada']],
    [`metadata["ref"]:"m1"`, ['Ada']],
    [`metadata['ref']:null`, ['Eve']],
    [`-metadata['ref']:null`, ['Bob', 'Ada']],
    [`email:'bob@example.com'`, ['Bob']],
    [`email~'example' AND -name:'Ada'`, ['Bob']],
    [`name:'ada' OR name:'eve'`, ['Eve', 'Ada']],
    [`metadata['ref']:'it\\'s'`, ['Bob']],
    [`metadata['ref']:'it\\'s' AND name:"Bob"`, ['Bob']],
    [`metadata['ref']:"it's" AND email:'bob@example.com'`, ['Bob']],
    [`created>0`, ['Eve', 'Bob', 'Ada']],
    [`created<10`, []],
    [`name:'a AND b'`, []],
  ])('%s', async (query, names) => {
    const { stripe } = await connectStripe();
    await stripe.customers.create({ name: 'Ada', email: 'ada@example.com', metadata: { ref: 'm1' } });
    await stripe.customers.create({ name: 'Bob', email: 'bob@example.com', metadata: { ref: "it's" } });
    await stripe.customers.create({ name: 'Eve' });
    expect((await stripe.customers.search({ query })).data.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    '',
    'nonsense',
    `colour:'red'`,
    `metadata:'m1'`,
    `name['a']:'b'`,
    `name>'a'`,
    `name:'a' AND name:'b' OR name:'c'`,
    `name:'a' name:'b'`,
    `name:'a' AND `,
    `name:1`,
  ])('refuses %s', async (query) => {
    const { call } = rawSandbox();
    expect((await call('GET /v1/customers/search', `query=${encodeURIComponent(query)}`)).status).toBe(400);
  });

  it('gives pages to the official client', async () => {
    const { stripe } = await connectStripe();
    for (const name of ['a', 'b', 'c']) await stripe.customers.create({ name, metadata: { shop: '1' } });
    const seen = [];
    for await (const { name } of stripe.customers.search({ query: `metadata['shop']:'1'`, limit: 2 })) seen.push(name);
    expect(seen).toEqual(['c', 'b', 'a']);
  });
});
