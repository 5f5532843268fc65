import type { OperationFixture } from '@prism/testkit';
import type { AdyenSettings } from '../../src/index.ts';
import type { AdyenSandbox } from '../../src/sandbox/index.ts';
import { everyDetail } from './authentication-details.ts';
import { enrolledCard } from './cards.ts';
import { refusalDeclines } from './declines.ts';
import { errors } from './errors.ts';
import { adyenAmount, amount, answer, paymentId, post, returnUrl, told } from './http.ts';
import { paymentStatuses } from './statuses.ts';

/** What Adyen's library is given to identify the buyer. */
export const action = {
  paymentData: 'Ab02b4c0!BQABAgA',
  paymentMethodType: 'scheme',
  authorisationToken: 'Ab02b4c0!BQABAgBd',
  subtype: 'fingerprint',
  token: 'eyJ0aHJlZURTTWV0aG9k',
  type: 'threeDS2',
};

/** From the return URL, and from Adyen's library. */
export const completeAuthentication: OperationFixture<'payment.completeAuthentication', AdyenSettings, AdyenSandbox> = {
  prepare: async ({ client, sandbox, amount }) => {
    await client.call('payment.authorize', {
      merchantTransactionId: 'conformance-1',
      amount,
      paymentMethod: { card: enrolledCard },
      returnUrl,
    });
    const authenticationResult = { ...sandbox.completeAuthentication('conformance-1', 'succeed') };
    return { merchantTransactionId: 'conformance-1', authenticationResult };
  },
  examples: [
    {
      request: {
        merchantTransactionId: 'order_1',
        connectorTransactionId: paymentId,
        authenticationResult: { redirectResult: 'X3XtfGC9!H4sIA', order: '1' },
        amount,
        captureMethod: 'MANUAL',
      },
      http: {
        ...post('/payments/details', {}),
        body: { details: { redirectResult: 'X3XtfGC9!H4sIA' } },
      },
      answer: answer(200, {
        resultCode: 'Authorised',
        pspReference: paymentId,
        amount: adyenAmount,
        merchantReference: 'order_1',
      }),
      result: {
        merchantTransactionId: 'order_1',
        connectorTransactionId: paymentId,
        status: 'AUTHORIZED',
        connectorStatus: 'Authorised',
        amount,
        capturableAmount: amount,
        statusCode: 200,
        ...told,
      },
    },
    {
      request: {
        authenticationResult: { 'threeds2.fingerprint': 'eyJ0aHJlZURTQ29tcEluZCI6IlkifQ==', paymentData: 'Ab02' },
        captureMethod: 'AUTOMATIC',
      },
      http: {
        ...post('/payments/details', {}),
        body: { details: { 'threeds2.fingerprint': 'eyJ0aHJlZURTQ29tcEluZCI6IlkifQ==' }, paymentData: 'Ab02' },
      },
      answer: answer(200, { resultCode: 'ChallengeShopper', action: { ...action, subtype: 'challenge' } }),
      result: {
        status: 'AUTHENTICATION_PENDING',
        connectorStatus: 'ChallengeShopper',
        clientAction: { ...action, subtype: 'challenge' },
        statusCode: 200,
        ...told,
      },
    },
    // A card that was looked at without a payment, elsewhere.
    {
      request: { authenticationResult: { redirectResult: 'X3XtfGC9!H4sIA' } },
      http: { ...post('/payments/details', {}), body: { details: { redirectResult: 'X3XtfGC9!H4sIA' } } },
      answer: answer(200, {
        resultCode: 'Authorised',
        pspReference: paymentId,
        amount: { currency: 'EUR', value: 0 },
        merchantReference: 'order_1',
      }),
      result: {
        merchantTransactionId: 'order_1',
        connectorTransactionId: paymentId,
        status: 'CAPTURED',
        connectorStatus: 'Authorised',
        amount: { minorAmount: 0, currency: 'EUR' },
        capturedAmount: { minorAmount: 0, currency: 'EUR' },
        statusCode: 200,
        ...told,
      },
    },
    everyDetail,
  ],
  refusals: [
    { request: { authenticationResult: { order: '1' } }, code: 'INVALID_INPUT', field: 'authenticationResult' },
  ],
  statuses: paymentStatuses,
  declined: {
    prepare: async ({ client, sandbox, amount }) => {
      await client.call('payment.authorize', {
        merchantTransactionId: 'conformance-1',
        amount,
        paymentMethod: { card: enrolledCard },
        returnUrl,
      });
      return { authenticationResult: { ...sandbox.completeAuthentication('conformance-1', 'fail') } };
    },
    code: 'AUTHENTICATION_FAILED',
  },
  declines: refusalDeclines,
  errors,
};
