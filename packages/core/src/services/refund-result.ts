import * as z from 'zod/mini';
import { type ErrorInfo, errorInfo } from '../domain/error-info.ts';
import { foreignText, id, oneOf } from '../domain/fields.ts';
import { type Money, money } from '../domain/money.ts';
import { type RefundStatus, refundStatuses } from '../domain/status.ts';
import type { Answer } from './operation-spec.ts';

/** How a refund stands. A failed one has `error`, all others have `connectorRefundId`. */
export type RefundOutcome = Answer & {
  readonly merchantRefundId?: string | undefined;
  /** The processor's own word for the status. */
  readonly connectorStatus?: string | undefined;
  /** The payment that is refunded. */
  readonly connectorTransactionId?: string | undefined;
  readonly refundAmount?: Money | undefined;
} & (
    | {
        readonly status: Exclude<RefundStatus, 'REFUND_FAILURE'>;
        /** The processor's id of the refund. */
        readonly connectorRefundId: string;
        readonly error?: undefined;
      }
    | {
        readonly status: 'REFUND_FAILURE';
        readonly connectorRefundId?: string | undefined;
        /** Why, in three layers. */
        readonly error: ErrorInfo;
      }
  );

const optionalId = z.optional(id);

const facts = {
  merchantRefundId: optionalId,
  connectorStatus: z.optional(foreignText),
  connectorTransactionId: optionalId,
  refundAmount: z.optional(money),
};

const underwayStatuses = refundStatuses.filter((status) => status !== 'REFUND_FAILURE');

/** @internal */
export const refundOutcome = z.union([
  z.object({
    ...facts,
    status: oneOf(underwayStatuses),
    connectorRefundId: id,
    error: z.optional(z.never()),
  }),
  z.object({ ...facts, status: oneOf(['REFUND_FAILURE']), connectorRefundId: optionalId, error: errorInfo }),
]);
