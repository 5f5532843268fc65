import { declineCodes, type PaymentStatus } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../src/refusal-codes.ts';
import { needsSpecs, readDescription, resolve, specsPresent } from '../sandbox/support/spec.ts';
import { connect } from '../support/connect.ts';
import { paymentWire } from '../support/wire.ts';

const amount = { minorAmount: 1050, currency: 'EUR' } as const;

/** The response to a payment that Adyen answers like this. */
async function responseTo(overrides: Readonly<Record<string, unknown>>, captureMethod?: 'AUTOMATIC' | 'MANUAL') {
  const { client } = connect(() => paymentWire(overrides));
  return client.call('payment.authorize', {
    merchantTransactionId: 'order_1',
    amount,
    captureMethod,
    paymentMethod: { card: { cardNumber: '4111111111111111', cardExpMonth: '3', cardExpYear: '30' } },
    returnUrl: 'https://shop.example/return',
  });
}

/** Every result code, and what it means. */
const statuses: Readonly<Record<string, PaymentStatus>> = {
  AuthenticationFinished: 'AUTHENTICATION_SUCCESSFUL',
  AuthenticationNotRequired: 'AUTHENTICATION_SUCCESSFUL',
  Authorised: 'CAPTURED',
  Cancelled: 'FAILURE',
  ChallengeShopper: 'AUTHENTICATION_PENDING',
  Error: 'FAILURE',
  IdentifyShopper: 'AUTHENTICATION_PENDING',
  PartiallyAuthorised: 'PARTIALLY_AUTHORIZED',
  Pending: 'PENDING',
  PresentToShopper: 'PENDING',
  Received: 'PENDING',
  RedirectShopper: 'AUTHENTICATION_PENDING',
  Refused: 'FAILURE',
  // In the list of Adyen, without an explanation: not taken for one.
  Success: 'UNRECOGNIZED',
};

describe('a result code', () => {
  it.each(Object.entries(statuses))('%s is %s', async (resultCode, status) => {
    expect(await responseTo({ resultCode })).toMatchObject({ status, connectorStatus: resultCode });
  });

  it.skipIf(!specsPresent)(`is expected here if Adyen describes it (${needsSpecs})`, () => {
    if (!specsPresent) return;
    for (const version of [71, 72] as const) {
      const description = readDescription(version);
      for (const name of ['PaymentResponse', 'PaymentDetailsResponse']) {
        const { properties } = resolve({ $ref: `#/${name}` }, description);
        expect(properties?.['resultCode']?.enum).toEqual(Object.keys(statuses).sort());
      }
    }
  });

  it.each(['AuthorisedIn2031', 'authorised', '', 'constructor'])(
    'that nobody knows (%j) is no success',
    async (resultCode) => {
      const response = await responseTo({ resultCode });
      expect(response).toMatchObject({ status: 'UNRECOGNIZED', connectorStatus: resultCode, amount });
      expect(response).not.toHaveProperty('capturedAmount');
    },
  );

  it('of a payment that is held counts nothing as captured', async () => {
    const held = await responseTo({}, 'MANUAL');
    expect(held).toMatchObject({ status: 'AUTHORIZED', capturableAmount: amount });
    expect(held).not.toHaveProperty('capturedAmount');
  });

  it('of a payment in part tells the part', async () => {
    const part = { resultCode: 'PartiallyAuthorised', amount: { currency: 'EUR', value: 500 } };
    const told = { minorAmount: 500, currency: 'EUR' };
    expect(await responseTo(part)).toMatchObject({ status: 'PARTIALLY_AUTHORIZED', capturedAmount: told });
    expect(await responseTo(part, 'MANUAL')).toMatchObject({ status: 'PARTIALLY_AUTHORIZED', capturableAmount: told });
  });
});

describe('a refusal', () => {
  it.each(Object.entries(refusalCodes))('%s is %s', async (refusalReasonCode, code) => {
    const response = await responseTo({ resultCode: 'Refused', refusalReasonCode, refusalReason: 'Some words' });
    expect(response).toMatchObject({
      status: code === 'AUTHENTICATION_FAILED' ? 'AUTHENTICATION_FAILED' : 'FAILURE',
      connectorTransactionId: 'PSPPAYMENT000001',
      error: {
        unifiedDetails: {
          code,
          message: declineCodes[code].message,
          userGuidanceMessage: declineCodes[code].userGuidanceMessage,
        },
        connectorDetails: { code: refusalReasonCode, message: 'Some words' },
      },
    });
    for (const money of ['amount', 'capturedAmount', 'capturableAmount']) expect(response).not.toHaveProperty(money);
  });

  it.each([
    ['Refused', undefined, 'PAYMENT_DECLINED'],
    ['Refused', '99', 'PAYMENT_DECLINED'],
    ['Refused', 'constructor', 'PAYMENT_DECLINED'],
    ['Error', undefined, 'PROCESSING_ERROR'],
    ['Error', '9', 'ISSUER_UNAVAILABLE'],
    ['Cancelled', undefined, 'BUYER_CANCELLED'],
    ['Cancelled', '22', 'SUSPECTED_FRAUD'],
  ])('by %s with the reason %s is %s', async (resultCode, refusalReasonCode, code) => {
    expect(await responseTo({ resultCode, refusalReasonCode })).toMatchObject({ error: { unifiedDetails: { code } } });
  });

  it.each([
    [
      { refusalReasonRaw: '05 : Do not honor', merchantAdviceCode: '03 : Do not try again' },
      { code: '05', message: 'Do not honor', networkDetails: { adviceCode: '03', declineCode: '05' } },
    ],
    [{ refusalReasonRaw: '1A' }, { code: '1A', networkDetails: { declineCode: '1A' } }],
    [{ refusalReasonRaw: 'N7 : Decline for CVV2 failure' }, { code: 'N7', message: 'Decline for CVV2 failure' }],
    [{ refusalReasonRaw: 'DENY' }, { message: 'DENY' }],
    [{ refusalReasonRaw: 'FRAUD CANCELLED' }, { message: 'FRAUD CANCELLED' }],
    [{ refusalReasonRaw: 'DECLINED : 06 : ERROR' }, { message: 'DECLINED : 06 : ERROR' }],
    [{ merchantAdviceCode: '02' }, { networkDetails: { adviceCode: '02' } }],
  ])('passes on what the bank said: %o', async (additionalData, issuerDetails) => {
    const { error } = await responseTo({ resultCode: 'Refused', refusalReasonCode: '2', additionalData });
    expect(error?.issuerDetails).toMatchObject(issuerDetails);
  });

  it('of which the bank said nothing says nothing of the bank', async () => {
    const { error } = await responseTo({ resultCode: 'Refused', refusalReasonCode: '2', additionalData: null });
    expect(error).not.toHaveProperty('issuerDetails');
  });

  it('masks what could be a card number', async () => {
    const refusalReason = 'No such card: 4111 1111 1111 1111';
    const { error } = await responseTo({ resultCode: 'Refused', refusalReason });
    expect(error?.connectorDetails.message).toBe('No such card: [redacted]');
  });

  it('does not have to be about an amount', async () => {
    expect(await responseTo({ resultCode: 'Refused', amount: { currency: 'EUR', value: 7 } })).toMatchObject({
      status: 'FAILURE',
    });
  });
});

describe('an action', () => {
  const url = 'https://checkoutshopper-test.adyen.com/redirect?MD=1';

  it.each([
    [
      { type: 'redirect', method: 'GET', url },
      { url, method: 'GET' },
    ],
    [
      { type: 'redirect', url },
      { url, method: 'GET' },
    ],
    [
      { type: 'redirect', method: 'POST', url, data: { MD: 'Ab02', PaReq: 'eNpVU' } },
      { url, method: 'POST', formFields: { MD: 'Ab02', PaReq: 'eNpVU' } },
    ],
    [
      { type: 'redirect', method: 'POST', url },
      { url, method: 'POST', formFields: {} },
    ],
  ])('to redirect sends the buyer there: %o', async (action, redirection) => {
    const response = await responseTo({ resultCode: 'RedirectShopper', action, amount: undefined });
    expect(response).toMatchObject({ status: 'AUTHENTICATION_PENDING', redirection });
    expect(response).not.toHaveProperty('clientAction');
  });

  it.each([
    { type: 'threeDS2', subtype: 'fingerprint', token: 'eyJ0', paymentData: 'Ab02', authorisationToken: 'Bc03' },
    { type: 'of 2031', next: { step: [1, null] } },
  ])('for the library is handed over as it is: %o', async (action) => {
    const answer = { resultCode: 'IdentifyShopper', action };
    const response = await responseTo({ ...answer, pspReference: undefined, amount: undefined });
    expect(response).toMatchObject({ status: 'AUTHENTICATION_PENDING', clientAction: action });
    expect(response).not.toHaveProperty('redirection');
    expect(response).not.toHaveProperty('connectorTransactionId');
  });

  it('of a word that nobody knows waits for the shopper all the same', async () => {
    const action = { type: 'threeDS3', token: 'eyJ0' };
    expect(await responseTo({ resultCode: 'AskShopper', action, pspReference: undefined })).toMatchObject({
      status: 'AUTHENTICATION_PENDING',
      connectorStatus: 'AskShopper',
      clientAction: action,
    });
  });

  it('that leads to a page without https is not followed', async () => {
    const action = { type: 'redirect', method: 'GET', url: 'http://checkoutshopper-test.adyen.com/' };
    await expect(responseTo({ resultCode: 'RedirectShopper', action })).rejects.toMatchObject({
      code: 'RESPONSE_HANDLING_FAILED',
      moneyMoved: 'unknown',
    });
  });
});

describe('an answer that cannot be used', () => {
  it.each([
    ['no result code', { resultCode: undefined }, 'RESPONSE_DESERIALIZATION_FAILED'],
    ['an amount that is a text', { amount: { currency: 'EUR', value: '1050' } }, 'RESPONSE_DESERIALIZATION_FAILED'],
    ['no reference of the payment', { pspReference: undefined }, 'RESPONSE_HANDLING_FAILED'],
    ['an amount in no currency', { amount: { currency: 'XXX', value: 1050 } }, 'RESPONSE_HANDLING_FAILED'],
    ['half a krona', { amount: { currency: 'ISK', value: 1050 } }, 'RESPONSE_HANDLING_FAILED'],
  ])('for it has %s is no decline', async (_what, overrides, code) => {
    await expect(responseTo(overrides)).rejects.toMatchObject({ code, moneyMoved: 'unknown', requestSent: 'yes' });
  });
});

describe('a card that is stored', () => {
  it.each([
    { 'tokenization.storedPaymentMethodId': 'STORED0000000001' },
    { 'recurring.recurringDetailReference': 'STORED0000000001' },
    { 'tokenization.storedPaymentMethodId': 'STORED0000000001', 'recurring.recurringDetailReference': 'OLD' },
  ])('is told: %o', async (additionalData) => {
    expect(await responseTo({ additionalData: { ...additionalData, networkTxReference: '1234' } })).toMatchObject({
      paymentMethodToken: 'STORED0000000001',
      networkTransactionId: '1234',
    });
  });
});
