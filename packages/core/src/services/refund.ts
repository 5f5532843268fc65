import * as z from 'zod/mini';
import { fields, id } from '../domain/fields.ts';
import { operationSpec } from './operation-spec.ts';
import { type RefundOutcome, refundOutcome } from './refund-result.ts';

export interface RefundGetRequest {
  readonly connectorRefundId: string;
  readonly merchantRefundId?: string | undefined;
}

export type RefundGetResponse = RefundOutcome;

/** Refunds that were made with `payment.refund`. */
export const refund = {
  get: operationSpec<RefundGetRequest, RefundGetResponse>({
    request: fields({ connectorRefundId: id, merchantRefundId: z.optional(id) }),
    result: refundOutcome,
    effect: 'read',
    movesMoney: false,
  }),
};
