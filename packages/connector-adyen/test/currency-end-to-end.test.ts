import { type Currency, currencyExponents, isCurrency, type Money, withdrawnCurrencies } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { connect } from './support/connect.ts';
import { hundredUnits, notPayable, refused } from './support/currencies.ts';
import { echo } from './support/echo.ts';
import { openShop, returnUrl, testCard, tokenOf } from './support/shop.ts';

const payable: Currency[] = Object.keys(currencyExponents).filter(isCurrency);
const supported = payable.filter((code) => hundredUnits.has(code));
const thousandUnits = (code: Currency): Money => ({
  minorAmount: 1000 * 10 ** currencyExponents[code],
  currency: code,
});

/** The four amounts that move money, by the caller's name for them. */
const moves = (money: Money) => {
  const { client, sent } = connect(echo);
  const paymentMethod = tokenOf('STORED0000000001');
  const connectorTransactionId = 'PSPPAYMENT000001';
  return {
    sent,
    calls: {
      amount: () =>
        client.call('payment.authorize', {
          merchantTransactionId: 'order_1',
          amount: money,
          paymentMethod,
          connectorCustomerId: 'user_1',
          returnUrl,
        }),
      'amount of a charge': () =>
        client.call('recurringPayment.charge', {
          merchantChargeId: 'invoice_1',
          amount: money,
          paymentMethod,
          connectorCustomerId: 'user_1',
        }),
      amountToCapture: () => client.call('payment.capture', { connectorTransactionId, amountToCapture: money }),
      refundAmount: () => client.call('payment.refund', { connectorTransactionId, refundAmount: money }),
    },
  };
};

describe('1000 units of every ISO 4217 code, from the request to the money', () => {
  it('are all tried here', () => {
    expect([...supported, ...refused, ...notPayable].sort()).toEqual(Object.keys(currencyExponents).sort());
  });

  it.each(supported)('of %s are charged, captured and refunded exactly', async (code) => {
    const { client, sandbox } = openShop();
    const money = thousandUnits(code);
    const atAdyen = { amount: (hundredUnits.get(code) ?? Number.NaN) * 10, currency: code };
    const order = {
      merchantTransactionId: 'order_1',
      amount: money,
      paymentMethod: testCard(),
      captureMethod: 'MANUAL',
      returnUrl,
    } as const;
    const { body } = await client.dryRun('payment.authorize', order);
    expect(body).toMatchObject({ amount: { value: atAdyen.amount, currency: code } });

    const held = await client.call('payment.authorize', order);
    expect(held).toMatchObject({ status: 'AUTHORIZED', amount: money, capturableAmount: money });
    const { connectorTransactionId = '' } = held;
    const captured = await client.call('payment.capture', { connectorTransactionId, amountToCapture: money });
    expect(captured).toMatchObject({ status: 'CAPTURE_INITIATED', amountToCapture: money });
    const refunded = await client.call('payment.refund', { connectorTransactionId, refundAmount: money });
    expect(refunded).toMatchObject({ status: 'REFUND_PENDING', refundAmount: money });

    const moved = sandbox.effects().filter(({ type }) => ['authorized', 'captured', 'refunded'].includes(type));
    expect(moved.map(({ amount, currency }) => ({ amount, currency }))).toEqual([atAdyen, atAdyen, atAdyen]);
  });

  it.each(payable.filter((code) => refused.includes(code)))(
    'of %s are refused before anything is sent',
    async (code) => {
      const { calls, sent } = moves(thousandUnits(code));
      for (const [what, call] of Object.entries(calls)) {
        const field = `${what.split(' ')[0]}.currency`;
        await expect(call()).rejects.toMatchObject({
          name: 'IntegrationError',
          code: 'CURRENCY_NOT_SUPPORTED',
          connector: 'adyen',
          requestSent: 'no',
          moneyMoved: 'no',
          issues: [{ field }],
        });
      }
      expect(sent).toEqual([]);
    },
  );

  it.each([...notPayable, ...Object.keys(withdrawnCurrencies), 'usd', 'US$', ''])(
    'of %s are no money, and refused before anything is sent',
    async (code) => {
      const money = { minorAmount: 100_000, currency: 'USD' as const };
      Reflect.set(money, 'currency', code);
      const { calls, sent } = moves(money);
      for (const call of Object.values(calls)) {
        await expect(call()).rejects.toMatchObject({
          name: 'IntegrationError',
          code: 'INVALID_INPUT',
          requestSent: 'no',
        });
      }
      expect(sent).toEqual([]);
    },
  );
});

describe('an amount that Adyen cannot express', () => {
  it.each<[minorAmount: number, currency: Currency]>([
    [150, 'CVE'],
    [99, 'IDR'],
    [2 ** 50, 'CLP'],
    [2 ** 50, 'ISK'],
  ])('%i %s is refused before anything is sent, wherever it stands', async (minorAmount, currency) => {
    const { calls, sent } = moves({ minorAmount, currency });
    for (const [what, call] of Object.entries(calls)) {
      await expect(call()).rejects.toMatchObject({
        code: 'AMOUNT_CONVERSION_FAILED',
        requestSent: 'no',
        issues: [{ field: `${what.split(' ')[0]}.minorAmount` }],
      });
    }
    expect(sent).toEqual([]);
  });

  it.each([10.5, -5, 0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1050', null])(
    'nor is %s',
    async (minorAmount) => {
      const money = { minorAmount: 1, currency: 'USD' as const };
      Reflect.set(money, 'minorAmount', minorAmount);
      const { calls, sent } = moves(money);
      for (const call of Object.values(calls)) {
        await expect(call()).rejects.toMatchObject({
          name: 'IntegrationError',
          code: 'INVALID_INPUT',
          requestSent: 'no',
        });
      }
      expect(sent).toEqual([]);
    },
  );
});
