import type { CustomerCreateRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { openShop, testCard, usd } from '../support/shop.ts';

const jane: CustomerCreateRequest = {
  merchantCustomerId: 'cust_user_12345',
  name: 'Jane Roe',
  email: 'jane@example.com',
  phone: '+1-555-0100',
  description: 'Premium plan',
  address: { line1: '1 Main St', city: 'Springfield', state: 'IL', zipCode: '62701', countryAlpha2Code: 'US' },
  metadata: { plan: 'premium' },
};

const created = (effects: readonly string[]) => effects.filter((type) => type === 'customer.created').length;

describe('a customer', () => {
  it('is the same one for the same id and details, however often and from wherever it is created', async () => {
    const { client, connect, effects } = openShop();
    const first = await client.call('customer.create', jane);
    const again = await client.call('customer.create', jane);
    const elsewhere = await connect({}).call('customer.create', { ...jane });
    expect(again.connectorCustomerId).toBe(first.connectorCustomerId);
    expect(elsewhere.connectorCustomerId).toBe(first.connectorCustomerId);
    expect(created(effects())).toBe(1);
  });

  it.each<Partial<CustomerCreateRequest>>([
    { name: 'Jane Doe' },
    { email: 'doe@example.com' },
    { metadata: { plan: 'basic' } },
    { address: undefined },
  ])('exists already for the same id with other details: %o', async (other) => {
    const { client, effects } = openShop();
    await client.call('customer.create', jane);
    const error = await client.call('customer.create', { ...jane, ...other }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'ConnectorError',
      code: 'CUSTOMER_ALREADY_EXISTS',
      statusCode: 409,
      suggestedAction: 'Use the existing customer or update it.',
      connectorCode: 'idempotency_error',
      retry: 'never',
      moneyMoved: 'no',
    });
    expect(JSON.stringify(error)).not.toMatch(/Jane|doe@|Springfield|cust_user_12345/);
    expect(created(effects())).toBe(1);
  });

  it('has all its details at the processor, and is found there by the id of the merchant', async () => {
    const { client } = openShop();
    const { connectorCustomerId } = await client.call('customer.create', jane);
    const stored = await client.call('customer.get', { connectorCustomerId });
    expect(stored).toMatchObject({ ...jane, connectorCustomerId, status: 'ACTIVE' });
  });

  it('is updated in what is given, and keeps the rest', async () => {
    const { client } = openShop();
    const { connectorCustomerId } = await client.call('customer.create', jane);
    await client.call('customer.update', { connectorCustomerId, name: 'Jane Doe', metadata: { tier: '2' } });
    expect(await client.call('customer.get', { connectorCustomerId })).toMatchObject({
      name: 'Jane Doe',
      email: 'jane@example.com',
      merchantCustomerId: 'cust_user_12345',
      metadata: { plan: 'premium', tier: '2' },
    });
  });

  it('is deleted with its payment methods, and stays known as deleted', async () => {
    const { client, customer, stored } = openShop();
    const connectorCustomerId = await customer('user_1');
    const token = await stored(connectorCustomerId, testCard('4242424242424242'));
    expect(await client.call('customer.delete', { connectorCustomerId })).toMatchObject({ status: 'DELETED' });
    expect(await client.call('customer.get', { connectorCustomerId })).toMatchObject({ status: 'DELETED' });
    const charge = { connectorCustomerId, paymentMethod: { token: { token } }, amount: usd(2900) };
    await expect(client.call('recurringPayment.charge', charge)).rejects.toMatchObject({
      code: 'RESOURCE_NOT_FOUND',
      moneyMoved: 'no',
    });
    await expect(client.call('customer.update', { connectorCustomerId, name: 'J' })).rejects.toMatchObject({
      code: 'RESOURCE_NOT_FOUND',
    });
    await expect(client.call('customer.delete', { connectorCustomerId })).rejects.toMatchObject({
      code: 'RESOURCE_NOT_FOUND',
    });
  });

  it('that nobody knows is not found', async () => {
    const { client } = openShop();
    await expect(client.call('customer.get', { connectorCustomerId: 'cus_unknown' })).rejects.toMatchObject({
      name: 'ConnectorError',
      code: 'RESOURCE_NOT_FOUND',
      statusCode: 404,
      connectorCode: 'resource_missing',
    });
  });
});

describe('connected accounts', () => {
  it('have customers, payments and keys of their own', async () => {
    const { connect, effects } = openShop();
    const [one, other] = ['acct_1', 'acct_2'].map((stripeAccount) => connect({ stripeAccount }));
    if (one === undefined || other === undefined) throw new Error('two clients');
    const ofOne = await one.call('customer.create', jane);
    const ofOther = await other.call('customer.create', { ...jane, name: 'Jane Doe' });
    expect(ofOther.connectorCustomerId).not.toBe(ofOne.connectorCustomerId);
    expect(created(effects())).toBe(2);
    const { connectorCustomerId } = ofOne;
    await expect(other.call('customer.get', { connectorCustomerId })).rejects.toMatchObject({
      code: 'RESOURCE_NOT_FOUND',
    });
    const payment = await one.call('payment.authorize', {
      amount: usd(1050),
      paymentMethod: testCard('4242424242424242'),
      connectorCustomerId,
    });
    const { connectorTransactionId = '' } = payment;
    await expect(other.call('payment.get', { connectorTransactionId })).rejects.toMatchObject({
      code: 'RESOURCE_NOT_FOUND',
    });
  });
});
