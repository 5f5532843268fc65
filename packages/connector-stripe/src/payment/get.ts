import { get, type HttpRequest, operation } from '@prism/core';
import { merchantId } from '../wire/merchant-ids.ts';
import { intentWire, toPaymentOutcome } from '../wire/payment-intent.ts';

/** GET /v1/payment_intents/{id} (https://docs.stripe.com/api/payment_intents/retrieve). */
export const getPayment = operation('payment.get', {
  request: ({ connectorTransactionId }) => retrieveIntent(connectorTransactionId),
  response: intentWire,
  result: (intent) => ({
    ...toPaymentOutcome(intent),
    merchantTransactionId: merchantId(intent.metadata, 'merchantTransactionId'),
  }),
});

/** Asks for an intent, with the charge in which the bank's answer stands. */
export function retrieveIntent(id: string): HttpRequest {
  return get(['v1', 'payment_intents', id], { expand: ['latest_charge'] });
}
