import { stripe } from '@prism/connector-stripe';
import { createSandbox } from '@prism/connector-stripe/sandbox';
import { createPrism } from '@prism/sdk';
import { describe, expect, test } from 'vitest';

const card = { cardNumber: '4242424242424242', cardExpMonth: '12', cardExpYear: '2031', cardCvc: '123' };
const amount = { minorAmount: 1050, currency: 'EUR' } as const;

function development() {
  const sandbox = createSandbox({ seed: 1 });
  const prism = createPrism({ connector: stripe({ apiKey: 'any_key' }), environment: 'DEVELOPMENT', sandbox });
  return { prism, sandbox };
}

describe('createPrism', () => {
  test('plays a new customer checkout', async () => {
    const { prism, sandbox } = development();
    const { connectorCustomerId } = await prism.customer.create({
      merchantCustomerId: 'shopper_1',
      name: 'Jane Roe',
      email: 'jane.roe@example.com',
      phone: '+1-555-123-4567',
    });
    const pay = (merchantTransactionId: string) =>
      prism.payment.authorize({
        merchantTransactionId,
        connectorCustomerId,
        amount,
        captureMethod: 'MANUAL',
        paymentMethod: { card },
      });
    const first = await pay('order_1');
    const later = await pay('order_2');
    for (const payment of [first, later]) {
      expect(payment).toMatchObject({ status: 'AUTHORIZED', connectorCustomerId, amount });
    }
    expect(first.connectorTransactionId).not.toBe(later.connectorTransactionId);
    const holds = sandbox.effects().filter(({ type }) => type === 'authorized');
    expect(holds).toHaveLength(2);
  });

  test('plays a subscription: tokenize, authorize, capture, and a charge next month', async () => {
    const { prism } = development();
    const { connectorCustomerId } = await prism.customer.create({ merchantCustomerId: 'subscriber_1' });
    const stored = await prism.paymentMethod.tokenize({ connectorCustomerId, paymentMethod: { card } });
    if (stored.error) throw new Error('the card was refused');
    const paymentMethod = { token: { token: stored.paymentMethodToken } };
    const first = await prism.payment.authorize({
      merchantTransactionId: 'first',
      connectorCustomerId,
      paymentMethod,
      amount,
      captureMethod: 'MANUAL',
    });
    if (first.status !== 'AUTHORIZED') throw new Error('the money is not held');
    const captured = await prism.payment.capture({
      merchantCaptureId: 'first_capture',
      connectorTransactionId: first.connectorTransactionId,
      amountToCapture: amount,
    });
    expect(captured).toMatchObject({ status: 'CAPTURED', merchantCaptureId: 'first_capture', capturedAmount: amount });
    const charge = { merchantChargeId: 'month_2', connectorCustomerId, paymentMethod, amount };
    const charged = await prism.recurringPayment.charge(charge);
    expect(charged).toMatchObject({ status: 'CAPTURED', merchantChargeId: 'month_2', amount });
    await expect(prism.recurringPayment.charge(charge)).resolves.toMatchObject({
      connectorTransactionId: charged.connectorTransactionId,
    });
  });

  test('shows a request without sending it', async () => {
    const { prism, sandbox } = development();
    const request = await prism.payment.dryRun('authorize', { amount, paymentMethod: { card } });
    expect(request).toMatchObject({ method: 'POST', url: 'https://api.stripe.com/v1/payment_intents' });
    expect(JSON.stringify(request)).not.toContain(card.cardNumber);
    expect(sandbox.effects()).toEqual([]);
  });
});
