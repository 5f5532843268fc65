import { declineCodes } from '@prism/core';
import { adyenAmount, amount, answer, paymentId, told } from './http.ts';
import { type Authorization, paid } from './payment-parts.ts';

const redirect = { paymentMethodType: 'scheme', type: 'redirect' };
const page = 'https://checkoutshopper-test.adyen.com/checkoutshopper/threeDS';

/** https://docs.adyen.com/api-explorer/Checkout/71/post/payments#responses-200-action */
const steps: readonly Authorization[] = [
  [{ ...redirect, url: page, method: 'GET' }, { redirection: { url: page, method: 'GET' } }] as const,
  [{ ...redirect, url: page, method: 'POST' }, { redirection: { url: page, method: 'POST', formFields: {} } }] as const,
  // What is no redirection, or leads nowhere, is for Adyen's library.
  [{ ...redirect, url: '', method: 'GET' }, { clientAction: { ...redirect, url: '', method: 'GET' } }] as const,
  [{ ...redirect, method: 'GET' }, { clientAction: { ...redirect, method: 'GET' } }] as const,
  [{ type: 'voucher', url: page }, { clientAction: { type: 'voucher', url: page } }] as const,
].map(([action, step]) => ({
  ...paid({}, {}),
  // By whatever word: a payment with an action and without a reference waits for the shopper.
  answer: answer(200, { resultCode: 'Pending', action }),
  result: {
    merchantTransactionId: 'order_1',
    status: 'AUTHENTICATION_PENDING',
    connectorStatus: 'Pending',
    ...step,
    statusCode: 200,
    ...told,
  },
}));

const manually = { captureDelayHours: undefined, additionalData: { manualCapture: 'true' } };
const some = { minorAmount: 600, currency: 'EUR' } as const;

/** Refused, and what the bank said of it. */
function refused(additionalData: object, issuerDetails: object | undefined) {
  const { message, userGuidanceMessage } = declineCodes.PAYMENT_DECLINED;
  const error = {
    unifiedDetails: { code: 'PAYMENT_DECLINED', message, userGuidanceMessage },
    connectorDetails: { code: '2', message: 'Refused' },
    ...(issuerDetails && { issuerDetails }),
  } as const;
  const body = { resultCode: 'Refused', refusalReason: 'Refused', refusalReasonCode: '2', additionalData };
  return [body, {}, { status: 'FAILURE', error }] as const;
}

/** What the amount of an answer is of, and how a bank refuses that names no code. */
const outcomes: readonly Authorization[] = [
  [{ resultCode: 'PartiallyAuthorised' }, {}, { status: 'PARTIALLY_AUTHORIZED', capturedAmount: some }] as const,
  [
    { resultCode: 'PartiallyAuthorised' },
    { captureMethod: 'MANUAL' },
    { status: 'PARTIALLY_AUTHORIZED', capturableAmount: some },
  ] as const,
  [{ resultCode: 'Received', amount: adyenAmount }, {}, { status: 'PENDING', amount }] as const,
  // It has a reference, so it waits for nobody at the checkout.
  [
    { resultCode: 'PresentToShopper', amount: adyenAmount, action: { type: 'voucher' } },
    {},
    { status: 'PENDING', amount },
  ] as const,
  refused({ refusalReasonRaw: 'Declined by issuer' }, { message: 'Declined by issuer', networkDetails: {} }),
  refused({ merchantAdviceCode: '02 : Try again later' }, { networkDetails: { adviceCode: '02' } }),
  refused({}, undefined),
].map(([body, more, outcome]) => ({
  ...paid(more, 'captureMethod' in more ? manually : {}),
  answer: answer(200, { pspReference: paymentId, amount: { currency: 'EUR', value: 600 }, ...body }),
  result: {
    merchantTransactionId: 'order_1',
    connectorTransactionId: paymentId,
    connectorStatus: body.resultCode,
    ...outcome,
    statusCode: 200,
    ...told,
  },
}));

/** How a payment can go on. */
export const outcomeExamples: readonly Authorization[] = [...steps, ...outcomes];
