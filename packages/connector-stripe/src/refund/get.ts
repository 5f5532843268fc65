import { get, operation } from '@prism/core';
import { refundWire, toRefundOutcome } from '../wire/refund.ts';

/** GET /v1/refunds/{id} (https://docs.stripe.com/api/refunds/retrieve). */
export const getRefund = operation('refund.get', {
  request: ({ connectorRefundId }) => get(['v1', 'refunds', connectorRefundId]),
  response: refundWire,
  result: (refund) => toRefundOutcome(refund),
});
