import type { DeclineCode } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { openShop, testCard, tokenOf, usd } from '../support/shop.ts';

const declines: readonly (readonly [what: string, number: string, name: string, code: DeclineCode])[] = [
  ['generic', '4000000000000002', 'chargeDeclined', 'PAYMENT_DECLINED'],
  ['insufficient funds', '4000000000009995', 'chargeDeclinedInsufficientFunds', 'INSUFFICIENT_FUNDS'],
  ['lost card', '4000000000009987', 'chargeDeclinedLostCard', 'CARD_LOST_OR_STOLEN'],
  ['stolen card', '4000000000009979', 'chargeDeclinedStolenCard', 'CARD_LOST_OR_STOLEN'],
  ['expired card', '4000000000000069', 'chargeDeclinedExpiredCard', 'EXPIRED_CARD'],
  ['incorrect CVC', '4000000000000127', 'chargeDeclinedIncorrectCvc', 'INCORRECT_CVV'],
  ['processing error', '4000000000000119', 'chargeDeclinedProcessingError', 'PROCESSING_ERROR'],
  ['fraudulent', '4100000000000019', 'chargeDeclinedFraudulent', 'SUSPECTED_FRAUD'],
];

const failure = (code: DeclineCode) => ({ status: 'FAILURE', statusCode: 402, error: { unifiedDetails: { code } } });

describe('a card that is declined', () => {
  const ways = declines.flatMap(([what, number, name, code]) => [
    [`${what}, raw`, testCard(number), code] as const,
    [`${what}, by token`, tokenOf(`tok_${name}`), code] as const,
    [`${what}, by method`, tokenOf(`pm_card_${name}`), code] as const,
  ]);

  it.each(ways)('fails and moves nothing: %s', async (_what, paymentMethod, code) => {
    const { client, sandbox } = openShop();
    const request = { merchantTransactionId: 'order_1', amount: usd(1050), paymentMethod };
    const response = await client.call('payment.authorize', request);
    expect(response).toMatchObject({ ...failure(code), connectorStatus: 'requires_payment_method' });
    expect(response.error?.unifiedDetails.userGuidanceMessage).toMatch(/\w/);
    expect(response.capturedAmount).toBeUndefined();
    expect(sandbox.effects().filter(({ type }) => type === 'captured' || type === 'authorized')).toEqual([]);
    const { connectorTransactionId = '' } = response;
    expect(await client.call('payment.get', { connectorTransactionId })).toMatchObject({
      status: 'FAILURE',
      merchantTransactionId: 'order_1',
      error: { unifiedDetails: { code } },
    });
    expect(await client.call('payment.authorize', request)).toMatchObject({ connectorTransactionId, ...failure(code) });
  });

  it.each(declines.filter(([what]) => what !== 'fraudulent'))(
    'cannot be stored for a customer: %s',
    async (_what, number, _name, code) => {
      const { client, customer, effects } = openShop();
      const connectorCustomerId = await customer('user_1');
      const response = await client.call('paymentMethod.tokenize', {
        connectorCustomerId,
        paymentMethod: testCard(number),
      });
      expect(response).toMatchObject(failure(code));
      expect(response).not.toHaveProperty('paymentMethodToken');
      expect(effects()).not.toContain('payment_method.attached');
    },
  );

  it('can be stored where the bank declines only the charge', async () => {
    const { client, customer, stored } = openShop();
    const connectorCustomerId = await customer('user_1');
    const token = await stored(connectorCustomerId, testCard('4000000000000341'));
    const paymentMethod = { token: { token } };
    const charge = { merchantChargeId: 'month_2', connectorCustomerId, paymentMethod, amount: usd(2900) };
    const charged = await client.call('recurringPayment.charge', charge);
    expect(charged).toMatchObject({ ...failure('PAYMENT_DECLINED'), merchantChargeId: 'month_2', connectorCustomerId });
    const order = { amount: usd(2900), paymentMethod, connectorCustomerId };
    expect(await client.call('payment.authorize', order)).toMatchObject(failure('PAYMENT_DECLINED'));
  });

  it.each([
    ['a wrong check digit', { cardNumber: '4242424242424241' }, 'INVALID_CARD_NUMBER'],
    ['a month of the past', { cardExpMonth: '01', cardExpYear: '2029' }, 'INVALID_EXPIRY'],
    ['a CVC of four digits', { cardCvc: '1234' }, 'INCORRECT_CVV'],
  ])('is declined for %s before there is a payment', async (_what, details, code) => {
    const { client, effects } = openShop();
    const card = {
      cardNumber: '4242424242424242',
      cardExpMonth: '12',
      cardExpYear: '2034',
      cardCvc: '123',
      ...details,
    };
    const response = await client.call('payment.authorize', { amount: usd(1050), paymentMethod: { card } });
    expect(response).toMatchObject({ status: 'FAILURE', statusCode: 402 });
    expect(response.error?.unifiedDetails.code).toBe(code);
    expect(response).not.toHaveProperty('connectorTransactionId');
    expect(effects()).toEqual([]);
  });

  it('can be followed by another attempt with another id', async () => {
    const { client } = openShop();
    const attempt = (merchantTransactionId: string, cardNumber: string) =>
      client.call('payment.authorize', {
        merchantTransactionId,
        amount: usd(1050),
        paymentMethod: testCard(cardNumber),
      });
    expect(await attempt('order_1/1', '4000000000009995')).toMatchObject({ status: 'FAILURE' });
    expect(await attempt('order_1/2', '4242424242424242')).toMatchObject({ status: 'CAPTURED' });
  });
});
