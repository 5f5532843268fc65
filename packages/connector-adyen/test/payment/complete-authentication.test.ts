import type { PaymentCompleteAuthenticationRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { adyenErrorAnswer, connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { itSaysWhatBecomesOf } from '../support/fates.ts';
import { paymentWire } from '../support/wire.ts';

const amount = { minorAmount: 1050, currency: 'EUR' } as const;
const request: PaymentCompleteAuthenticationRequest = { authenticationResult: { redirectResult: 'X3XtfG' } };

describe('payment.completeAuthentication', () => {
  it('shows nothing of what came back', async () => {
    const { client } = connect(echo);
    const { headers, ...shown } = await client.dryRun('payment.completeAuthentication', request);
    expect(shown).toMatchInlineSnapshot(`
      {
        "body": {
          "details": {
            "redirectResult": "[redacted]",
          },
        },
        "method": "POST",
        "url": "https://checkout-test.adyen.com/v71/payments/details",
      }
    `);
    expect(headers['idempotency-key']).toMatch(/^prism-/);
  });

  it.each([
    'redirectResult',
    'threeDSResult',
    'threeds2.fingerprint',
    'threeds2.challengeResult',
    'payload',
    'MD',
    'PaReq',
    'PaRes',
  ])('gives Adyen the %s', async (name) => {
    const { client, sent } = connect(echo);
    await client.call('payment.completeAuthentication', { authenticationResult: { [name]: 'X3XtfG' } });
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/v71/payments/details' });
    expect(sent[0]?.body).toEqual({ details: { [name]: 'X3XtfG' } });
  });

  it("leaves out the merchant's own parameters of the return URL", async () => {
    const { client, sent } = connect(echo);
    const authenticationResult = { redirectResult: 'X3XtfG', order: '1', orderID: '2', resultCode: 'authorised' };
    const response = await client.call('payment.completeAuthentication', { authenticationResult });
    expect(sent[0]?.body).toEqual({ details: { redirectResult: 'X3XtfG' } });
    expect(response).not.toHaveProperty('warnings');
  });

  it("puts the payment data of Adyen's library beside the details", async () => {
    const { client, sent } = connect(echo);
    const authenticationResult = { 'threeds2.fingerprint': 'eyJ0', paymentData: 'Ab02' };
    await client.call('payment.completeAuthentication', { authenticationResult });
    expect(sent[0]?.body).toEqual({ details: { 'threeds2.fingerprint': 'eyJ0' }, paymentData: 'Ab02' });
  });

  it.each([{}, { order: '1' }, { paymentData: 'Ab02' }])('refuses a result without a result: %o', async (given) => {
    const { client, sent } = connect(echo);
    await expect(client.call('payment.completeAuthentication', { authenticationResult: given })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ field: 'authenticationResult' }],
    });
    expect(sent).toEqual([]);
  });

  itSaysWhatBecomesOf('payment.completeAuthentication', request, {
    merchantTransactionId: { becomes: 'order_1', echoed: true },
    connectorTransactionId: { becomes: 'PSPPAYMENT000002', compared: 'connectorTransactionId' },
    'authenticationResult.redirectResult': { becomes: 'Y4YugH', sent: ['details.redirectResult'] },
    amount: { becomes: { minorAmount: 1051, currency: 'EUR' }, compared: 'amount' },
  });

  it.each([
    ['merchantTransactionId', { merchantTransactionId: 'order_2' }],
    ['amount', { amount: { minorAmount: 1050, currency: 'USD' } as const }],
  ])('about another %s is no success', async (field, changes) => {
    const { client } = connect(echo);
    await expect(client.call('payment.completeAuthentication', { ...request, ...changes })).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
      moneyMoved: 'unknown',
      issues: [{ field }],
    });
  });

  it('says whether the money is held or taken, as the caller asked for it', async () => {
    const { client } = connect(echo);
    expect(await client.call('payment.completeAuthentication', { ...request, amount })).toMatchObject({
      status: 'CAPTURED',
      connectorTransactionId: 'PSPPAYMENT000001',
      amount,
      capturedAmount: amount,
    });
    expect(await client.call('payment.completeAuthentication', { ...request, captureMethod: 'MANUAL' })).toMatchObject({
      status: 'AUTHORIZED',
      capturableAmount: amount,
    });
  });

  it('goes on to the next step of a native authentication', async () => {
    const action = { type: 'threeDS2', subtype: 'challenge', token: 'eyJ0' };
    const { client } = connect(() => ({ resultCode: 'ChallengeShopper', action }));
    expect(await client.call('payment.completeAuthentication', request)).toMatchObject({
      status: 'AUTHENTICATION_PENDING',
      clientAction: action,
    });
  });

  it('that failed is no exception', async () => {
    const { client } = connect(() => paymentWire({ resultCode: 'Refused', refusalReasonCode: '11' }));
    expect(await client.call('payment.completeAuthentication', request)).toMatchObject({
      status: 'AUTHENTICATION_FAILED',
      error: { unifiedDetails: { code: 'AUTHENTICATION_FAILED' } },
    });
  });

  it('with a result that Adyen does not know is an error', async () => {
    const { client } = connect(() => adyenErrorAnswer(422, '14_018'));
    await expect(client.call('payment.completeAuthentication', request)).rejects.toMatchObject({
      code: 'REQUEST_REJECTED',
      connectorCode: '14_018',
      moneyMoved: 'no',
    });
  });
});
