import { describe, expect, it } from 'vitest';
import { openShop, testCard, usd } from '../support/shop.ts';

const always = testCard('4000002760003184');
const returnUrl = 'https://shop.example/return';

describe('a bank that asks its customer to authenticate', () => {
  const waiting = async () => {
    const shop = openShop();
    const response = await shop.client.call('payment.authorize', {
      merchantTransactionId: 'order_1',
      amount: usd(1050),
      paymentMethod: always,
      returnUrl,
    });
    return { ...shop, response, connectorTransactionId: response.connectorTransactionId ?? '' };
  };

  it('is told where to send the buyer, and takes the money once they are back', async () => {
    const { client, sandbox, effects, response, connectorTransactionId } = await waiting();
    expect(response).toMatchObject({ status: 'AUTHENTICATION_PENDING', connectorStatus: 'requires_action' });
    expect(response.redirection).toMatchObject({ method: 'GET', url: expect.stringMatching(/^https:\/\//) });
    expect(response.capturedAmount).toBeUndefined();
    expect(effects()).not.toContain('captured');
    const reference = { connectorTransactionId, merchantTransactionId: 'order_1' };
    expect(await client.call('payment.get', reference)).toMatchObject({ status: 'AUTHENTICATION_PENDING' });

    sandbox.completeAuthentication(connectorTransactionId, 'succeed');
    const paid = await client.call('payment.get', reference);
    expect(paid).toMatchObject({ status: 'CAPTURED', merchantTransactionId: 'order_1' });
    expect(paid).not.toHaveProperty('redirection');
    expect(paid.capturedAmount).toEqual(usd(1050));
  });

  it('does not get paid when the buyer fails', async () => {
    const { client, sandbox, effects, connectorTransactionId } = await waiting();
    sandbox.completeAuthentication(connectorTransactionId, 'fail');
    expect(await client.call('payment.get', { connectorTransactionId })).toMatchObject({
      status: 'AUTHENTICATION_FAILED',
      error: { unifiedDetails: { code: 'AUTHENTICATION_FAILED' } },
    });
    expect(effects()).not.toContain('captured');
  });

  it('can be given up', async () => {
    const { client, connectorTransactionId } = await waiting();
    expect(await client.call('payment.void', { connectorTransactionId })).toMatchObject({ status: 'VOIDED' });
  });

  it('warns where no way back was given', async () => {
    const { client } = openShop();
    const response = await client.call('payment.authorize', { amount: usd(1050), paymentMethod: always });
    expect(response).toMatchObject({ status: 'AUTHENTICATION_PENDING', warnings: [{ field: 'returnUrl' }] });
    expect(response).not.toHaveProperty('redirection');
  });

  it('holds the money after the authentication where it is captured later', async () => {
    const { client, sandbox } = openShop();
    const { connectorTransactionId = '' } = await client.call('payment.authorize', {
      amount: usd(1050),
      paymentMethod: always,
      returnUrl,
      captureMethod: 'MANUAL',
    });
    sandbox.completeAuthentication(connectorTransactionId, 'succeed');
    expect(await client.call('payment.get', { connectorTransactionId })).toMatchObject({
      status: 'AUTHORIZED',
      capturableAmount: usd(1050),
    });
  });

  it('is asked to where the merchant wants it', async () => {
    const { client } = openShop();
    const optional = { amount: usd(1050), paymentMethod: testCard('4000000000003055'), returnUrl };
    expect(await client.call('payment.authorize', optional)).toMatchObject({ status: 'CAPTURED' });
    expect(await client.call('payment.authorize', { ...optional, authType: 'THREE_DS' })).toMatchObject({
      status: 'AUTHENTICATION_PENDING',
    });
  });
});

describe('a bank that asks when its customer is not there', () => {
  it.each([undefined, returnUrl])('declines the charge: authentication required (return URL %s)', async (url) => {
    const { client, customer, stored } = openShop();
    const connectorCustomerId = await customer('user_1');
    const token = await stored(connectorCustomerId, always);
    const response = await client.call('recurringPayment.charge', {
      merchantChargeId: 'month_2',
      connectorCustomerId,
      paymentMethod: { token: { token } },
      amount: usd(2900),
      returnUrl: url,
    });
    expect(response).toMatchObject({
      status: 'FAILURE',
      statusCode: 402,
      merchantChargeId: 'month_2',
      error: { unifiedDetails: { code: 'AUTHENTICATION_REQUIRED' } },
    });
    expect(response).not.toHaveProperty('redirection');
    const { connectorTransactionId = '' } = response;
    expect(await client.call('payment.get', { connectorTransactionId })).toMatchObject({ status: 'FAILURE' });
  });

  it('declines an authorization off session too', async () => {
    const { client, customer, stored } = openShop();
    const connectorCustomerId = await customer('user_1');
    const token = await stored(connectorCustomerId, always);
    const response = await client.call('payment.authorize', {
      connectorCustomerId,
      paymentMethod: { token: { token } },
      amount: usd(2900),
      offSession: true,
    });
    expect(response).toMatchObject({
      status: 'FAILURE',
      error: { unifiedDetails: { code: 'AUTHENTICATION_REQUIRED' } },
    });
  });

  it('does not ask for a method that was set up with its customer', async () => {
    const { client, customer, sandbox } = openShop();
    const connectorCustomerId = await customer('user_1');
    const first = await client.call('payment.authorize', {
      amount: usd(2900),
      paymentMethod: testCard('4000002500003155'),
      connectorCustomerId,
      setupFutureUsage: 'OFF_SESSION',
      returnUrl,
    });
    expect(first.status).toBe('AUTHENTICATION_PENDING');
    const { connectorTransactionId = '' } = first;
    sandbox.completeAuthentication(connectorTransactionId, 'succeed');
    const paid = await client.call('payment.get', { connectorTransactionId });
    const next = await client.call('recurringPayment.charge', {
      connectorCustomerId,
      paymentMethod: { token: { token: paid.paymentMethodToken ?? '' } },
      amount: usd(2900),
    });
    expect(next).toMatchObject({ status: 'CAPTURED', connectorCustomerId });
  });
});
