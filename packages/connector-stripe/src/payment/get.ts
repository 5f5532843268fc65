import { get, operation } from '@prism/core';
import { merchantId } from '../wire/merchant-ids.ts';
import { intentWire, toPaymentOutcome } from '../wire/payment-intent.ts';

/** GET /v1/payment_intents/{id} (https://docs.stripe.com/api/payment_intents/retrieve). */
export const getPayment = operation('payment.get', {
  request: ({ connectorTransactionId }) =>
    get(['v1', 'payment_intents', connectorTransactionId], { expand: ['latest_charge'] }),
  response: intentWire,
  result: (intent) => ({
    ...toPaymentOutcome(intent),
    merchantTransactionId: merchantId(intent.metadata, 'merchantTransactionId'),
  }),
});
