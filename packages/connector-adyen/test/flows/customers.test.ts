import { describe, expect, it } from 'vitest';
import { eur, openShop, returnUrl, testCard, tokenOf } from '../support/shop.ts';

describe('a shopper of Adyen', () => {
  it('is free until something is stored, and after it is deleted', async () => {
    const { client, stored } = openShop();
    const request = { merchantCustomerId: 'user_1', name: 'Jane Roe' };
    for (const _again of [1, 2])
      expect(await client.call('customer.create', request)).toMatchObject({ status: 'ACTIVE' });
    await stored('user_1', testCard());
    await expect(client.call('customer.create', request)).rejects.toMatchObject({
      code: 'CUSTOMER_ALREADY_EXISTS',
      statusCode: 409,
      connectorCustomerId: 'user_1',
    });
    await client.call('customer.delete', { connectorCustomerId: 'user_1' });
    expect(await client.call('customer.create', request)).toMatchObject({ connectorCustomerId: 'user_1' });
  });

  it('loses all cards when it is deleted', async () => {
    const { client, stored, effects } = openShop();
    for (const number of ['4111111111111111', '5555444433331111', '370000000000002']) {
      await stored('user_1', testCard(number));
    }
    await stored('user_2', testCard());
    await client.call('customer.delete', { connectorCustomerId: 'user_1' });
    await client.call('customer.delete', { connectorCustomerId: 'user_1' });
    expect((await client.call('customer.get', { connectorCustomerId: 'user_1' })).paymentMethods).toEqual([]);
    expect((await client.call('customer.get', { connectorCustomerId: 'user_2' })).paymentMethods).toHaveLength(1);
    expect(effects().filter((type) => type === 'payment_method.deleted')).toHaveLength(3);
  });

  it('has cards that can be looked at and removed one by one', async () => {
    const { client, stored } = openShop();
    const paymentMethodToken = await stored('user_1', testCard('370000000000002'));
    const subject = { paymentMethodToken, connectorCustomerId: 'user_1' };
    expect(await client.call('paymentMethod.get', subject)).toMatchObject({
      status: 'ACTIVE',
      card: { cardNetwork: 'amex', lastFour: '0002', cardExpMonth: '03', cardExpYear: '2030' },
    });
    await expect(
      client.call('paymentMethod.get', { paymentMethodToken, connectorCustomerId: 'user_2' }),
    ).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
    expect(await client.call('paymentMethod.delete', subject)).toMatchObject({ status: 'DELETED' });
    await expect(client.call('paymentMethod.get', subject)).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
    await expect(client.call('paymentMethod.delete', subject)).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
  });

  it('pays with a stored card by one click, and not with that of another', async () => {
    const { client, stored } = openShop();
    const paymentMethod = tokenOf(await stored('user_1', testCard()));
    const order = { amount: eur(1050), paymentMethod, returnUrl };
    expect(
      await client.call('payment.authorize', {
        ...order,
        merchantTransactionId: 'order_1',
        connectorCustomerId: 'user_1',
      }),
    ).toMatchObject({ status: 'CAPTURED' });
    await expect(
      client.call('payment.authorize', { ...order, merchantTransactionId: 'order_2', connectorCustomerId: 'user_2' }),
    ).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND', moneyMoved: 'no' });
  });

  it('brings a card that was encrypted in the browser', async () => {
    const { client, stored } = openShop();
    const encryptedCard = {
      cardNumber: 'test_4111111111111111',
      cardExpMonth: 'test_03',
      cardExpYear: 'test_2030',
      cardCvc: 'test_737',
    };
    expect(
      await client.call('payment.authorize', {
        merchantTransactionId: 'order_1',
        amount: eur(1050),
        paymentMethod: { encryptedCard },
        returnUrl,
      }),
    ).toMatchObject({ status: 'CAPTURED' });
    expect(await stored('user_1', { encryptedCard })).toMatch(/^[A-Z0-9]{16}$/);
  });
});
