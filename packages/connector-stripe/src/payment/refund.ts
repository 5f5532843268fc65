import { operation, postForm } from '@prism/core';
import { toStripeAmount } from '../currency.ts';
import { toMetadata } from '../wire/merchant-ids.ts';
import { refundWire, toRefundOutcome } from '../wire/refund.ts';

/** POST /v1/refunds (https://docs.stripe.com/api/refunds/create). */
export const refundPayment = operation('payment.refund', {
  request: ({ merchantRefundId, connectorTransactionId, refundAmount, reason, metadata }, context) =>
    postForm(['v1', 'refunds'], {
      payment_intent: connectorTransactionId,
      amount: toStripeAmount(refundAmount, 'refundAmount').amount,
      reason: reason?.toLowerCase(),
      metadata: toMetadata(metadata, { merchant_refund_id: merchantRefundId }, context),
    }),
  response: refundWire,
  result: (refund) => toRefundOutcome(refund),
});
