import { type ConnectorResult, declineCodes, type RefundOutcome, type RefundStatus } from '@prism/core';
import * as z from 'zod/mini';
import { fromStripeAmount } from '../currency.ts';
import { merchantId } from './merchant-ids.ts';
import { idOf, metadataWire, reference, text } from './reference.ts';

/** https://docs.stripe.com/api/refunds/object */
export const refundWire = z.object({
  id: z.string(),
  status: text,
  amount: z.number(),
  currency: z.string(),
  payment_intent: reference,
  failure_reason: text,
  metadata: metadataWire,
});

const statuses: ReadonlyMap<unknown, Exclude<RefundStatus, 'REFUND_FAILURE'>> = new Map([
  ['succeeded', 'REFUND_SUCCESS'],
  ['pending', 'REFUND_PENDING'],
  ['requires_action', 'REFUND_MANUAL_REVIEW'],
]);

/** How a refund stands. A canceled one gave nothing back, like a failed one. */
export function toRefundOutcome(refund: z.infer<typeof refundWire>): ConnectorResult<RefundOutcome> {
  const refundAmount = fromStripeAmount(refund.amount, refund.currency);
  // Left out, it would pass for an answer that says nothing of the amount.
  if (refundAmount === undefined) throw new RangeError('an amount that has no meaning in ISO 4217');
  const facts = {
    merchantRefundId: merchantId(refund.metadata, 'merchantRefundId'),
    connectorRefundId: refund.id,
    connectorStatus: refund.status ?? undefined,
    connectorTransactionId: idOf(refund.payment_intent),
    refundAmount,
  };
  if (refund.status !== 'failed' && refund.status !== 'canceled') {
    return { ...facts, status: statuses.get(refund.status) ?? 'UNRECOGNIZED' };
  }
  const { message, userGuidanceMessage } = declineCodes.PROCESSING_ERROR;
  return {
    ...facts,
    status: 'REFUND_FAILURE',
    error: {
      unifiedDetails: { code: 'PROCESSING_ERROR', message, userGuidanceMessage },
      connectorDetails: { code: refund.failure_reason ?? refund.status },
    },
  };
}
