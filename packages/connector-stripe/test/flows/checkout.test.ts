import { describe, expect, it } from 'vitest';
import { openShop, testCard, tokenOf, usd } from '../support/shop.ts';

describe('a new customer checks out', () => {
  it('is created, pays with a hold, and is the same customer the next time', async () => {
    const { client, effects } = openShop();
    const customer = await client.call('customer.create', {
      merchantCustomerId: 'user_1',
      name: 'Jane Roe',
      email: 'jane@example.com',
      phone: '+1-555-0100',
    });
    expect(customer).toMatchObject({ merchantCustomerId: 'user_1', status: 'ACTIVE', statusCode: 200 });
    const { connectorCustomerId } = customer;

    const held = await client.call('payment.authorize', {
      merchantTransactionId: 'order_1',
      amount: usd(1050),
      paymentMethod: testCard('4242424242424242'),
      captureMethod: 'MANUAL',
      connectorCustomerId,
    });
    expect(held).toMatchObject({ status: 'AUTHORIZED', merchantTransactionId: 'order_1', connectorCustomerId });
    expect(held.connectorTransactionId).toMatch(/^pi_/);
    expect(held.amount).toEqual(usd(1050));
    expect(held.capturableAmount).toEqual(usd(1050));
    expect(held.capturedAmount).toBeUndefined();

    const again = await client.call('payment.authorize', {
      merchantTransactionId: 'order_2',
      amount: usd(500),
      paymentMethod: testCard('4242424242424242'),
      connectorCustomerId,
    });
    expect(again).toMatchObject({ status: 'CAPTURED', connectorCustomerId });
    expect(again.capturedAmount).toEqual(usd(500));
    expect(effects().filter((type) => type === 'customer.created')).toHaveLength(1);
  });
});

describe('a subscriber', () => {
  it('stores a card, pays the first month, and is charged the next without being there', async () => {
    const { client, customer, sandbox } = openShop();
    const connectorCustomerId = await customer('user_1');
    const stored = await client.call('paymentMethod.tokenize', {
      merchantPaymentMethodId: 'card_1',
      connectorCustomerId,
      paymentMethod: testCard('4242424242424242'),
    });
    expect(stored).toMatchObject({
      status: 'ACTIVE',
      connectorCustomerId,
      card: { cardNetwork: 'visa', lastFour: '4242' },
    });
    const paymentMethod = tokenOf(stored.paymentMethodToken ?? '');

    const first = await client.call('payment.authorize', {
      merchantTransactionId: 'month_1',
      amount: usd(2900),
      paymentMethod,
      connectorCustomerId,
      captureMethod: 'MANUAL',
      setupFutureUsage: 'OFF_SESSION',
    });
    expect(first).toMatchObject({ status: 'AUTHORIZED', paymentMethodToken: stored.paymentMethodToken });
    const captured = await client.call('payment.capture', {
      merchantCaptureId: 'month_1',
      connectorTransactionId: first.connectorTransactionId ?? '',
      amountToCapture: usd(2900),
    });
    expect(captured.status).toBe('CAPTURED');
    expect(captured.capturedAmount).toEqual(usd(2900));

    const request = { merchantChargeId: 'month_2', connectorCustomerId, paymentMethod, amount: usd(2900) };
    const next = await client.call('recurringPayment.charge', request);
    expect(next).toMatchObject({ status: 'CAPTURED', merchantChargeId: 'month_2', connectorCustomerId });
    expect(next.capturedAmount).toEqual(usd(2900));
    expect(next.connectorTransactionId).not.toBe(first.connectorTransactionId);

    const repeated = await client.call('recurringPayment.charge', request);
    expect(repeated.connectorTransactionId).toBe(next.connectorTransactionId);
    expect(
      sandbox
        .effects()
        .filter(({ type }) => type === 'captured')
        .map(({ amount }) => amount),
    ).toEqual([2900, 2900]);
  });

  it('can store the card with the first payment', async () => {
    const { client, customer } = openShop();
    const connectorCustomerId = await customer('user_1');
    const first = await client.call('payment.authorize', {
      amount: usd(2900),
      paymentMethod: testCard('4242424242424242'),
      connectorCustomerId,
      setupFutureUsage: 'OFF_SESSION',
    });
    expect(first.paymentMethodToken).toMatch(/^pm_/);
    const next = await client.call('recurringPayment.charge', {
      connectorCustomerId,
      paymentMethod: { token: { token: first.paymentMethodToken ?? '' } },
      amount: usd(2900),
    });
    expect(next.status).toBe('CAPTURED');
  });
});

describe('a payment that is held', () => {
  async function held() {
    const { client, effects } = openShop();
    const { connectorTransactionId = '' } = await client.call('payment.authorize', {
      merchantTransactionId: 'order_1',
      amount: usd(1050),
      paymentMethod: testCard('4242424242424242'),
      captureMethod: 'MANUAL',
    });
    return { client, effects, connectorTransactionId };
  }

  it('is captured in part, and the rest is released', async () => {
    const { client, connectorTransactionId } = await held();
    const captured = await client.call('payment.capture', { connectorTransactionId, amountToCapture: usd(400) });
    expect(captured.status).toBe('PARTIALLY_CAPTURED');
    expect(captured.amount).toEqual(usd(1050));
    expect(captured.capturedAmount).toEqual(usd(400));
    expect(captured.capturableAmount).toBeUndefined();
    const now = await client.call('payment.get', { connectorTransactionId, merchantTransactionId: 'order_1' });
    expect(now).toMatchObject({ status: 'PARTIALLY_CAPTURED', merchantTransactionId: 'order_1' });
    expect(now.capturedAmount).toEqual(usd(400));
  });

  it('cannot be captured twice, but the same capture can be repeated', async () => {
    const { client, effects, connectorTransactionId } = await held();
    const capture = { connectorTransactionId, amountToCapture: usd(400), merchantCaptureId: 'capture_1' };
    await client.call('payment.capture', capture);
    await expect(client.call('payment.capture', capture)).resolves.toMatchObject({ status: 'PARTIALLY_CAPTURED' });
    await expect(client.call('payment.capture', { ...capture, merchantCaptureId: 'capture_2' })).rejects.toMatchObject({
      code: 'INVALID_STATE',
      connectorTransactionId,
      moneyMoved: 'no',
    });
    expect(effects().filter((type) => type === 'captured')).toHaveLength(1);
  });

  it('cannot be captured beyond what is held', async () => {
    const { client, connectorTransactionId } = await held();
    await expect(
      client.call('payment.capture', { connectorTransactionId, amountToCapture: usd(1051) }),
    ).rejects.toMatchObject({ name: 'ConnectorError', code: 'REQUEST_REJECTED', moneyMoved: 'no' });
  });

  it('is voided', async () => {
    const { client, effects, connectorTransactionId } = await held();
    const voided = await client.call('payment.void', {
      merchantVoidId: 'void_1',
      connectorTransactionId,
      cancellationReason: 'REQUESTED_BY_CUSTOMER',
    });
    expect(voided).toMatchObject({ status: 'VOIDED', connectorStatus: 'canceled', merchantVoidId: 'void_1' });
    expect(voided.capturableAmount).toBeUndefined();
    expect(effects().slice(-1)).toEqual(['canceled']);
    await expect(
      client.call('payment.capture', { connectorTransactionId, amountToCapture: usd(1050) }),
    ).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });
});

describe('a payment that was made', () => {
  async function paid(cardNumber = '4242424242424242') {
    const { client, effects, wait } = openShop();
    const { connectorTransactionId = '' } = await client.call('payment.authorize', {
      amount: usd(1050),
      paymentMethod: testCard(cardNumber),
    });
    return { client, effects, wait, connectorTransactionId };
  }

  it('is refunded in parts, up to all of it', async () => {
    const { client, effects, connectorTransactionId } = await paid();
    const refund = (merchantRefundId: string, minorAmount: number) =>
      client.call('payment.refund', {
        merchantRefundId,
        connectorTransactionId,
        refundAmount: usd(minorAmount),
        reason: 'REQUESTED_BY_CUSTOMER',
      });
    const first = await refund('refund_1', 400);
    expect(first).toMatchObject({ status: 'REFUND_SUCCESS', merchantRefundId: 'refund_1', connectorTransactionId });
    expect(first.refundAmount).toEqual(usd(400));
    expect((await refund('refund_2', 650)).refundAmount).toEqual(usd(650));
    await expect(refund('refund_3', 1)).rejects.toMatchObject({ code: 'INVALID_STATE', moneyMoved: 'no' });
    expect((await refund('refund_1', 400)).connectorRefundId).toBe(first.connectorRefundId);
    expect(effects().filter((type) => type === 'refunded')).toHaveLength(2);
  });

  it('is not refunded by a request of the same id for another amount', async () => {
    const { client, connectorTransactionId } = await paid();
    const refund = { merchantRefundId: 'refund_1', connectorTransactionId, refundAmount: usd(400) };
    await client.call('payment.refund', refund);
    await expect(client.call('payment.refund', { ...refund, refundAmount: usd(401) })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
      statusCode: 409,
      moneyMoved: 'no',
      retry: 'never',
    });
  });

  it('has a refund that is pending, and succeeds later', async () => {
    const { client, wait, connectorTransactionId } = await paid('4000000000007726');
    const pending = await client.call('payment.refund', { connectorTransactionId, refundAmount: usd(1050) });
    expect(pending).toMatchObject({ status: 'REFUND_PENDING', connectorStatus: 'pending' });
    expect(pending.refundAmount).toEqual(usd(1050));
    const { connectorRefundId = '' } = pending;
    expect(await client.call('refund.get', { connectorRefundId })).toMatchObject({ status: 'REFUND_PENDING' });
    wait(10);
    const settled = await client.call('refund.get', { connectorRefundId });
    expect(settled).toMatchObject({ status: 'REFUND_SUCCESS', connectorRefundId, connectorTransactionId });
    expect(settled.refundAmount).toEqual(usd(1050));
  });

  it('has a refund that succeeds, and fails later', async () => {
    const { client, wait, connectorTransactionId } = await paid('4000000000005126');
    const refund = await client.call('payment.refund', { connectorTransactionId, refundAmount: usd(1050) });
    expect(refund.status).toBe('REFUND_SUCCESS');
    wait(10);
    const settled = await client.call('refund.get', { connectorRefundId: refund.connectorRefundId ?? '' });
    expect(settled).toMatchObject({
      status: 'REFUND_FAILURE',
      connectorStatus: 'failed',
      error: { unifiedDetails: { code: 'PROCESSING_ERROR' } },
    });
    expect(settled.error?.connectorDetails.code).toMatch(/^\w+$/);
  });

  it('cannot be voided any more', async () => {
    const { client, connectorTransactionId } = await paid();
    await expect(client.call('payment.void', { connectorTransactionId })).rejects.toMatchObject({
      code: 'INVALID_STATE',
      connectorTransactionId,
    });
  });
});
