import type { PaymentMethod } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { openShop, testCard, tokenOf, usd } from '../support/shop.ts';

const ways: readonly (readonly [string, PaymentMethod])[] = [
  ['a raw card', testCard('4242424242424242')],
  ['a card token', tokenOf('tok_visa')],
  ['a payment method that exists', tokenOf('pm_card_visa')],
];

describe('a payment method', () => {
  it.each(ways)('is stored for a customer: %s', async (_what, paymentMethod) => {
    const { client, customer, effects } = openShop();
    const connectorCustomerId = await customer('user_1');
    const response = await client.call('paymentMethod.tokenize', {
      merchantPaymentMethodId: 'card_1',
      connectorCustomerId,
      paymentMethod,
    });
    expect(response).toMatchObject({
      status: 'ACTIVE',
      merchantPaymentMethodId: 'card_1',
      connectorCustomerId,
      card: { cardNetwork: 'visa', lastFour: '4242' },
    });
    expect(response.paymentMethodToken).toMatch(/^pm_/);
    expect(effects()).toContain('payment_method.attached');
    const { paymentMethodToken = '' } = response;
    expect(await client.call('paymentMethod.get', { paymentMethodToken, connectorCustomerId })).toMatchObject({
      status: 'ACTIVE',
      connectorCustomerId,
    });
  });

  it.each(ways.slice(0, 2))('is made without a customer: %s', async (_what, paymentMethod) => {
    const { client, effects } = openShop();
    const response = await client.call('paymentMethod.tokenize', { paymentMethod });
    expect(response).toMatchObject({ status: 'ACTIVE' });
    expect(response).not.toHaveProperty('connectorCustomerId');
    expect(effects()).not.toContain('payment_method.attached');
    const { paymentMethodToken = '' } = response;
    expect(await client.call('paymentMethod.get', { paymentMethodToken })).toMatchObject({ status: 'DETACHED' });
    const payment = { amount: usd(1050), paymentMethod: { token: { token: paymentMethodToken } } };
    expect(await client.call('payment.authorize', payment)).toMatchObject({ status: 'CAPTURED' });
  });

  it('is the same one however often it is stored under one id', async () => {
    const { client, customer, effects } = openShop();
    const request = {
      merchantPaymentMethodId: 'card_1',
      connectorCustomerId: await customer('user_1'),
      paymentMethod: testCard('4242424242424242'),
    };
    const first = await client.call('paymentMethod.tokenize', request);
    const again = await client.call('paymentMethod.tokenize', request);
    expect(again.paymentMethodToken).toBe(first.paymentMethodToken);
    expect(effects().filter((type) => type === 'payment_method.attached')).toHaveLength(1);
  });

  it('is shown only with the customer whose it is', async () => {
    const { client, customer, stored } = openShop();
    const paymentMethodToken = await stored(await customer('user_1'), testCard('4242424242424242'));
    const connectorCustomerId = await customer('user_2');
    await expect(client.call('paymentMethod.get', { paymentMethodToken, connectorCustomerId })).rejects.toMatchObject({
      code: 'RESOURCE_NOT_FOUND',
    });
  });

  it('cannot be charged for another customer', async () => {
    const { client, customer, stored, effects } = openShop();
    const token = await stored(await customer('user_1'), testCard('4242424242424242'));
    const charge = { paymentMethod: { token: { token } }, amount: usd(2900) };
    await expect(
      client.call('recurringPayment.charge', { ...charge, connectorCustomerId: await customer('user_2') }),
    ).rejects.toMatchObject({ name: 'ConnectorError', code: 'REQUEST_REJECTED', moneyMoved: 'no' });
    expect(effects()).not.toContain('captured');
  });

  it('is deleted, and can then neither be charged nor deleted again', async () => {
    const { client, customer, stored, effects } = openShop();
    const connectorCustomerId = await customer('user_1');
    const paymentMethodToken = await stored(connectorCustomerId, testCard('4242424242424242'));
    expect(await client.call('paymentMethod.delete', { paymentMethodToken })).toMatchObject({ status: 'DELETED' });
    expect(effects()).toContain('payment_method.detached');
    expect(await client.call('paymentMethod.get', { paymentMethodToken })).toMatchObject({ status: 'DETACHED' });
    const charge = { connectorCustomerId, paymentMethod: { token: { token: paymentMethodToken } }, amount: usd(2900) };
    await expect(client.call('recurringPayment.charge', charge)).rejects.toMatchObject({
      name: 'ConnectorError',
      moneyMoved: 'no',
      retry: 'never',
    });
    await expect(client.call('paymentMethod.delete', { paymentMethodToken })).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
  });
});
