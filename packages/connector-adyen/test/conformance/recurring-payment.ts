import type { OperationFixture, Stage } from '@prism/testkit';
import type { AdyenSettings } from '../../src/index.ts';
import type { AdyenSandbox } from '../../src/sandbox/index.ts';
import { aStoredCard } from './cards.ts';
import { cardErrorDeclines, refusalDeclines } from './declines.ts';
import { paymentErrors } from './errors.ts';
import { adyenAmount, amount, answer, paymentId, post, returnUrl, told } from './http.ts';
import { paymentStatuses } from './statuses.ts';

const prepare = async (stage: Stage<AdyenSandbox>, cardHolderName?: string) => {
  const { connectorCustomerId, paymentMethodToken } = await aStoredCard(stage, cardHolderName);
  const paymentMethod = { token: { token: paymentMethodToken } };
  return { merchantChargeId: 'conformance-1', connectorCustomerId, paymentMethod };
};

const chargeRequest = {
  merchantChargeId: 'invoice_1',
  connectorCustomerId: 'user_1',
  paymentMethod: { token: { token: '8415718415172836' } },
  amount,
};
const chargeBody = {
  reference: 'invoice_1',
  amount: adyenAmount,
  returnUrl: 'https://nobody-returns.invalid/',
  paymentMethod: { type: 'scheme', storedPaymentMethodId: '8415718415172836' },
  shopperReference: 'user_1',
  shopperInteraction: 'ContAuth',
  captureDelayHours: 0,
};
const charged = answer(200, {
  pspReference: paymentId,
  resultCode: 'Authorised',
  amount: adyenAmount,
  merchantReference: 'invoice_1',
});
const chargeResult = {
  merchantChargeId: 'invoice_1',
  connectorTransactionId: paymentId,
  status: 'CAPTURED',
  connectorStatus: 'Authorised',
  amount,
  capturedAmount: amount,
  statusCode: 200,
  ...told,
} as const;

// https://docs.adyen.com/online-payments/tokenization/make-token-payments: on a schedule, or not.
const models = [
  ['RECURRING', 'Subscription'],
  ['INSTALLMENT', 'Subscription'],
  ['UNSCHEDULED', 'UnscheduledCardOnFile'],
  ['RESUBMISSION', 'UnscheduledCardOnFile'],
] as const;

/** A charge of a stored card. */
export const charge: OperationFixture<'recurringPayment.charge', AdyenSettings, AdyenSandbox> = {
  prepare: (stage) => prepare(stage),
  examples: [
    {
      request: {
        merchantChargeId: 'invoice_1',
        connectorCustomerId: 'user_1',
        paymentMethod: { token: { token: '8415718415172836' } },
        amount,
        mitCategory: 'UNSCHEDULED',
        customer: { name: 'Sarah Hopper', email: 's.hopper@example.com', phone: '+31201234567' },
        captureMethod: 'MANUAL',
        returnUrl,
        description: 'Invoice 1',
        statementDescriptorName: 'Shop',
        statementDescriptorSuffix: 'May',
        metadata: { plan: 'gold' },
      },
      http: post('/payments', {
        reference: 'invoice_1',
        amount: adyenAmount,
        returnUrl,
        paymentMethod: { type: 'scheme', storedPaymentMethodId: '8415718415172836' },
        shopperReference: 'user_1',
        shopperInteraction: 'ContAuth',
        recurringProcessingModel: 'UnscheduledCardOnFile',
        additionalData: { manualCapture: 'true' },
        shopperName: { firstName: 'Sarah', lastName: 'Hopper' },
        shopperEmail: 's.hopper@example.com',
        telephoneNumber: '+31201234567',
        shopperStatement: 'Shop May',
        metadata: { plan: 'gold' },
      }),
      answer: answer(200, {
        additionalData: {
          'recurring.recurringDetailReference': '8415718415172836',
          'recurring.shopperReference': 'user_1',
        },
        pspReference: paymentId,
        resultCode: 'Authorised',
        amount: adyenAmount,
        merchantReference: 'invoice_1',
      }),
      result: {
        merchantChargeId: 'invoice_1',
        connectorTransactionId: paymentId,
        connectorCustomerId: 'user_1',
        paymentMethodToken: '8415718415172836',
        status: 'AUTHORIZED',
        connectorStatus: 'Authorised',
        amount,
        capturableAmount: amount,
        statusCode: 200,
        ...told,
        warnings: [{ field: 'description', message: 'was not sent: Adyen has no place for it' }],
      },
    },
    {
      request: chargeRequest,
      http: post('/payments', { ...chargeBody, recurringProcessingModel: 'Subscription' }),
      answer: charged,
      result: chargeResult,
    },
    ...models.map(([mitCategory, recurringProcessingModel]) => ({
      request: { ...chargeRequest, mitCategory },
      http: post('/payments', { ...chargeBody, recurringProcessingModel }),
      answer: charged,
      result: chargeResult,
    })),
  ],
  refusals: [
    ...[undefined, 'x'.repeat(81)].map((merchantChargeId) => ({
      request: { ...chargeRequest, merchantChargeId },
      code: 'INVALID_INPUT' as const,
      field: 'merchantChargeId',
    })),
    { request: { ...chargeRequest, connectorCustomerId: 'ab' }, code: 'INVALID_INPUT', field: 'connectorCustomerId' },
    {
      request: { ...chargeRequest, metadata: { basket: 'x'.repeat(81) } },
      code: 'INVALID_INPUT',
      field: 'metadata',
    },
  ],
  // The others are one of these two at Adyen.
  fields: { mitCategory: { values: ['RECURRING', 'UNSCHEDULED'] } },
  statuses: paymentStatuses,
  declined: { prepare: (stage) => prepare(stage, 'NOT_ENOUGH_BALANCE'), code: 'INSUFFICIENT_FUNDS' },
  declines: [...refusalDeclines, ...cardErrorDeclines],
  errors: paymentErrors,
};
