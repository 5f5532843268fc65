import { operation, postForm } from '@prism/core';
import { intentWire, toPaymentOutcome } from '../wire/payment-intent.ts';

/** POST /v1/payment_intents/{id}/cancel (https://docs.stripe.com/api/payment_intents/cancel): the whole hold is released. */
export const voidPayment = operation('payment.void', {
  request: ({ connectorTransactionId, cancellationReason }) =>
    postForm(['v1', 'payment_intents', connectorTransactionId, 'cancel'], {
      cancellation_reason: cancellationReason?.toLowerCase(),
      expand: ['latest_charge'],
    }),
  response: intentWire,
  result: (intent) => toPaymentOutcome(intent),
});
