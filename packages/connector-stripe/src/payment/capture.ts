import { operation, postForm } from '@prism/core';
import { toStripeAmount } from '../currency.ts';
import { merchantId, toMetadata } from '../wire/merchant-ids.ts';
import { intentOf, intentOrDecline, toPaymentOutcome } from '../wire/payment-intent.ts';

/** POST /v1/payment_intents/{id}/capture (https://docs.stripe.com/api/payment_intents/capture): what is left is released. */
export const capture = operation('payment.capture', {
  answers: [402],
  request: ({ merchantCaptureId, connectorTransactionId, amountToCapture, metadata }, context) =>
    postForm(['v1', 'payment_intents', connectorTransactionId, 'capture'], {
      amount_to_capture: toStripeAmount(amountToCapture, 'amountToCapture').amount,
      metadata: toMetadata(metadata, { merchant_capture_id: merchantCaptureId }, context),
      expand: ['latest_charge'],
    }),
  response: intentOrDecline,
  result: (answer) => {
    const outcome = toPaymentOutcome(answer, 'CAPTURE_FAILED');
    // A payment is captured once: what has been captured is this capture.
    const { capturedAmount: amountToCapture } = outcome;
    return {
      ...outcome,
      amountToCapture,
      merchantCaptureId: merchantId(intentOf(answer)?.metadata, 'merchantCaptureId'),
    };
  },
});
