import { declineCodes } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { declineOfRefusal } from '../../src/refusal.ts';
import { testCommands } from '../../src/sandbox/cards/refusals.ts';
import { eur, openShop, returnUrl, testCard, tokenOf } from '../support/shop.ts';

const others: Readonly<Record<string, string>> = {
  APPROVED: 'CAPTURED',
  PARTIALLY_APPROVED: 'CAPTURED',
  PENDING: 'PENDING',
};
const refusals = testCommands.filter(([, command]) => others[command] === undefined);

function order(paymentMethod: ReturnType<typeof testCard>) {
  return { merchantTransactionId: 'order_1', amount: eur(1050), paymentMethod, returnUrl };
}

describe('a card that the bank refuses', () => {
  it.each(refusals)('for the reason %i, %s, is a decline that can be acted on', async (reason, command) => {
    const { client, effects } = openShop();
    const response = await client.call('payment.authorize', order(testCard(undefined, command)));
    const code = declineOfRefusal(String(reason)) ?? 'PAYMENT_DECLINED';
    expect(response).toMatchObject({
      status: code === 'AUTHENTICATION_FAILED' ? code : 'FAILURE',
      merchantTransactionId: 'order_1',
      connectorTransactionId: expect.stringMatching(/^[A-Z0-9]{16}$/),
      error: {
        unifiedDetails: { code, userGuidanceMessage: declineCodes[code].userGuidanceMessage },
        connectorDetails: { code: String(reason), message: expect.any(String) },
        issuerDetails: {},
      },
    });
    expect(effects()).toEqual(['declined']);
  });

  it('is refused again when it is charged later', async () => {
    const { client, stored } = openShop();
    const token = await stored('user_1', testCard(undefined, 'NOT_ENOUGH_BALANCE'));
    expect(
      await client.call('recurringPayment.charge', {
        merchantChargeId: 'invoice_1',
        connectorCustomerId: 'user_1',
        paymentMethod: tokenOf(token),
        amount: eur(1050),
      }),
    ).toMatchObject({
      status: 'FAILURE',
      error: { unifiedDetails: { code: 'INSUFFICIENT_FUNDS' }, issuerDetails: { code: '51' } },
    });
  });

  it("tells what the bank and the network said, in the merchant's own test", async () => {
    const { client } = openShop();
    const { error } = await client.call('payment.authorize', order(testCard(undefined, 'BLOCK_CARD')));
    expect(error?.issuerDetails).toEqual({
      code: '04',
      message: 'Pick up card',
      networkDetails: { adviceCode: '03', declineCode: '04' },
    });
  });
});

describe('a card that is none', () => {
  it.each([
    ['4111111111111112', 'INVALID_CARD_NUMBER'],
    ['9111111111111110', 'CARD_NOT_SUPPORTED'],
  ])('is a decline too: %s', async (number, code) => {
    const { client, effects } = openShop();
    expect(await client.call('payment.authorize', order(testCard(number)))).toMatchObject({
      status: 'FAILURE',
      error: { unifiedDetails: { code } },
    });
    expect(effects()).toEqual([]);
  });

  it('was valid once', async () => {
    const { client } = openShop();
    const card = { cardNumber: '4111111111111111', cardExpMonth: '03', cardExpYear: '2020', cardCvc: '737' };
    expect(await client.call('payment.authorize', order({ card }))).toMatchObject({
      status: 'FAILURE',
      error: { unifiedDetails: { code: 'INVALID_EXPIRY' } },
    });
  });
});

describe('what the bank does not refuse', () => {
  it.each(Object.entries(others))('%s is %s', async (command, status) => {
    const { client } = openShop();
    expect(await client.call('payment.authorize', order(testCard(undefined, command)))).toMatchObject({ status });
  });
});
