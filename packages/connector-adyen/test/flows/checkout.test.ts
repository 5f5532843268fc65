import { describe, expect, it } from 'vitest';
import { eur, openShop, returnUrl, testCard, tokenOf } from '../support/shop.ts';

describe('a checkout of a new customer', () => {
  it('goes from a free reference to a refund', async () => {
    const { client, effects } = openShop();
    const customer = await client.call('customer.create', { merchantCustomerId: 'user_1' });
    expect(customer).toMatchObject({ status: 'ACTIVE', connectorCustomerId: 'user_1', merchantCustomerId: 'user_1' });

    const held = await client.call('payment.authorize', {
      merchantTransactionId: 'order_1',
      amount: eur(1050),
      paymentMethod: testCard(),
      captureMethod: 'MANUAL',
      connectorCustomerId: customer.connectorCustomerId,
      returnUrl,
    });
    expect(held).toMatchObject({
      status: 'AUTHORIZED',
      connectorStatus: 'Authorised',
      merchantTransactionId: 'order_1',
      amount: eur(1050),
      capturableAmount: eur(1050),
    });
    expect(held).not.toHaveProperty('capturedAmount');

    const connectorTransactionId = held.connectorTransactionId ?? '';
    const captured = await client.call('payment.capture', {
      merchantCaptureId: 'capture_1',
      connectorTransactionId,
      amountToCapture: eur(1000),
    });
    expect(captured).toMatchObject({
      status: 'CAPTURE_INITIATED',
      connectorStatus: 'received',
      connectorTransactionId,
      merchantCaptureId: 'capture_1',
      amountToCapture: eur(1000),
      statusCode: 201,
    });

    const refund = await client.call('payment.refund', {
      merchantRefundId: 'refund_1',
      connectorTransactionId,
      refundAmount: eur(400),
      reason: 'REQUESTED_BY_CUSTOMER',
    });
    expect(refund).toMatchObject({
      status: 'REFUND_PENDING',
      merchantRefundId: 'refund_1',
      connectorTransactionId,
      refundAmount: eur(400),
    });
    expect(effects()).toEqual(['authorized', 'captured', 'refunded']);
  });
});

describe('a subscription', () => {
  it('stores a card, charges it without the shopper, and forgets it', async () => {
    const { client, effects } = openShop();
    const first = await client.call('payment.authorize', {
      merchantTransactionId: 'order_1',
      amount: eur(999),
      paymentMethod: testCard(),
      connectorCustomerId: 'user_1',
      setupFutureUsage: 'OFF_SESSION',
      mitCategory: 'RECURRING',
      returnUrl,
    });
    expect(first).toMatchObject({ status: 'CAPTURED', connectorCustomerId: 'user_1', capturedAmount: eur(999) });
    const paymentMethodToken = first.paymentMethodToken ?? '';

    const charged = await client.call('recurringPayment.charge', {
      merchantChargeId: 'invoice_2',
      connectorCustomerId: 'user_1',
      paymentMethod: tokenOf(paymentMethodToken),
      amount: eur(999),
    });
    expect(charged).toMatchObject({ status: 'CAPTURED', merchantChargeId: 'invoice_2', amount: eur(999) });

    expect(await client.call('customer.get', { connectorCustomerId: 'user_1' })).toMatchObject({
      status: 'ACTIVE',
      paymentMethods: [{ paymentMethodToken, card: { cardNetwork: 'visa', lastFour: '1111', cardExpYear: '2030' } }],
    });
    await client.call('customer.delete', { connectorCustomerId: 'user_1' });
    expect(await client.call('customer.get', { connectorCustomerId: 'user_1' })).toMatchObject({ paymentMethods: [] });
    expect(effects()).toEqual([
      'authorized',
      'payment_method.stored',
      'captured',
      'authorized',
      'captured',
      'payment_method.deleted',
    ]);
  });
});
