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
      request: {
        merchantChargeId: 'invoice_1',
        connectorCustomerId: 'user_1',
        paymentMethod: { token: { token: '8415718415172836' } },
        amount,
      },
      http: post('/payments', {
        reference: 'invoice_1',
        amount: adyenAmount,
        returnUrl: 'https://nobody-returns.invalid/',
        paymentMethod: { type: 'scheme', storedPaymentMethodId: '8415718415172836' },
        shopperReference: 'user_1',
        shopperInteraction: 'ContAuth',
        recurringProcessingModel: 'Subscription',
        captureDelayHours: 0,
      }),
      answer: answer(200, {
        pspReference: paymentId,
        resultCode: 'Authorised',
        amount: adyenAmount,
        merchantReference: 'invoice_1',
      }),
      result: {
        merchantChargeId: 'invoice_1',
        connectorTransactionId: paymentId,
        status: 'CAPTURED',
        connectorStatus: 'Authorised',
        amount,
        capturedAmount: amount,
        statusCode: 200,
        ...told,
      },
    },
  ],
  // The others are one of these two at Adyen.
  fields: { mitCategory: { values: ['RECURRING', 'UNSCHEDULED'] } },
  statuses: paymentStatuses,
  declined: { prepare: (stage) => prepare(stage, 'NOT_ENOUGH_BALANCE'), code: 'INSUFFICIENT_FUNDS' },
  declines: [...refusalDeclines, ...cardErrorDeclines],
  errors: paymentErrors,
};
