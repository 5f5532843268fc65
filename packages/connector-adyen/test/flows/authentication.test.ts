import type { PaymentAuthorizeRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { browserInfo } from '../support/full-requests.ts';
import { eur, openShop, returnUrl, testCard } from '../support/shop.ts';

const enrolled = '4212345678910006';
const fullyEnrolled = '4917610000000000';
const recognised = '5201281505129736';

const order: PaymentAuthorizeRequest = {
  merchantTransactionId: 'order_1',
  amount: eur(1050),
  paymentMethod: testCard(enrolled),
  returnUrl,
};
const native: PaymentAuthorizeRequest = { ...order, threeDsExperience: 'NATIVE', browserInfo };

describe('an authentication by redirect', () => {
  it.each(['AUTOMATIC', 'MANUAL'] as const)('that succeeds goes on with %s capture', async (captureMethod) => {
    const { client, sandbox, effects } = openShop();
    const pending = await client.call('payment.authorize', { ...order, captureMethod });
    expect(pending).toMatchObject({
      status: 'AUTHENTICATION_PENDING',
      connectorStatus: 'RedirectShopper',
      redirection: { method: 'GET', url: expect.stringMatching(/^https:\/\/checkoutshopper-test\.adyen\.com\//) },
    });
    expect(effects()).toEqual([]);

    const authenticationResult = { ...sandbox.completeAuthentication('order_1', 'succeed') };
    const paid = await client.call('payment.completeAuthentication', {
      merchantTransactionId: 'order_1',
      connectorTransactionId: pending.connectorTransactionId,
      authenticationResult,
      amount: eur(1050),
      captureMethod,
    });
    expect(paid).toMatchObject(
      captureMethod === 'MANUAL'
        ? { status: 'AUTHORIZED', capturableAmount: eur(1050) }
        : { status: 'CAPTURED', capturedAmount: eur(1050) },
    );
    expect(effects()).toEqual(captureMethod === 'MANUAL' ? ['authorized'] : ['authorized', 'captured']);
  });

  it('that fails is a decline', async () => {
    const { client, sandbox, effects } = openShop();
    await client.call('payment.authorize', order);
    const authenticationResult = { ...sandbox.completeAuthentication('order_1', 'fail') };
    expect(await client.call('payment.completeAuthentication', { authenticationResult })).toMatchObject({
      status: 'AUTHENTICATION_FAILED',
      merchantTransactionId: 'order_1',
      error: { unifiedDetails: { code: 'AUTHENTICATION_FAILED' }, connectorDetails: { code: '11' } },
    });
    expect(effects()).toEqual(['declined']);
  });

  it('keeps the card for later when it succeeds', async () => {
    const { client, sandbox } = openShop();
    await client.call('payment.authorize', {
      ...order,
      connectorCustomerId: 'user_1',
      setupFutureUsage: 'OFF_SESSION',
      mitCategory: 'RECURRING',
    });
    const authenticationResult = { ...sandbox.completeAuthentication('order_1', 'succeed') };
    const paid = await client.call('payment.completeAuthentication', { authenticationResult });
    expect(paid).toMatchObject({ status: 'CAPTURED', connectorCustomerId: 'user_1' });
    expect(
      await client.call('recurringPayment.charge', {
        merchantChargeId: 'invoice_2',
        connectorCustomerId: 'user_1',
        paymentMethod: { token: { token: paid.paymentMethodToken ?? '' } },
        amount: eur(1050),
      }),
    ).toMatchObject({ status: 'CAPTURED' });
  });

  it('with a result of nobody is an error, and moves nothing', async () => {
    const { client, effects } = openShop();
    await client.call('payment.authorize', order);
    const authenticationResult = { redirectResult: 'X3XtfGC9' };
    await expect(client.call('payment.completeAuthentication', { authenticationResult })).rejects.toMatchObject({
      code: 'REQUEST_REJECTED',
      moneyMoved: 'no',
    });
    expect(effects()).toEqual([]);
  });
});

describe('a native authentication', () => {
  it("hands the action to Adyen's library and takes what comes back", async () => {
    const { client, sandbox, effects } = openShop();
    const pending = await client.call('payment.authorize', native);
    expect(pending).toMatchObject({
      status: 'AUTHENTICATION_PENDING',
      connectorStatus: 'ChallengeShopper',
      clientAction: { type: 'threeDS2', subtype: 'challenge', token: expect.any(String), paymentMethodType: 'scheme' },
    });
    expect(pending).not.toHaveProperty('redirection');
    expect(pending).not.toHaveProperty('connectorTransactionId');

    const authenticationResult = { ...sandbox.completeAuthentication('order_1', 'succeed') };
    const paid = await client.call('payment.completeAuthentication', { authenticationResult, amount: eur(1050) });
    expect(paid).toMatchObject({ status: 'CAPTURED', merchantTransactionId: 'order_1', capturedAmount: eur(1050) });
    expect(paid.connectorTransactionId).toMatch(/^[A-Z0-9]{16}$/);
    expect(effects()).toEqual(['authorized', 'captured']);
  });

  it('can take a fingerprint and then a challenge', async () => {
    const { client, sandbox, effects } = openShop();
    const first = await client.call('payment.authorize', { ...native, paymentMethod: testCard(fullyEnrolled) });
    expect(first).toMatchObject({ connectorStatus: 'IdentifyShopper', clientAction: { subtype: 'fingerprint' } });
    const { paymentData } = Object(first.clientAction);
    const second = await client.call('payment.completeAuthentication', {
      merchantTransactionId: 'order_1',
      authenticationResult: { 'threeds2.fingerprint': 'eyJ0aHJlZURTQ29tcEluZCI6IlkifQ==', paymentData },
    });
    expect(second).toMatchObject({
      status: 'AUTHENTICATION_PENDING',
      connectorStatus: 'ChallengeShopper',
      clientAction: { subtype: 'challenge' },
    });
    const authenticationResult = { ...sandbox.completeAuthentication('order_1', 'succeed') };
    expect(await client.call('payment.completeAuthentication', { authenticationResult })).toMatchObject({
      status: 'CAPTURED',
    });
    expect(effects()).toEqual(['authorized', 'captured']);
  });

  it('is not asked of a card that the bank recognises, without the buyer, or not enrolled', async () => {
    const { client } = openShop();
    const cards = [testCard(recognised), testCard()];
    for (const [index, paymentMethod] of cards.entries()) {
      const request = { ...order, merchantTransactionId: `order_${index}`, paymentMethod };
      expect(await client.call('payment.authorize', request)).toMatchObject({ status: 'CAPTURED' });
    }
    const alone = { ...order, merchantTransactionId: 'order_3', offSession: true };
    expect(await client.call('payment.authorize', alone)).toMatchObject({ status: 'CAPTURED' });
  });
});
