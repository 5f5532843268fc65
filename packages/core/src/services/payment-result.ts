import * as z from 'zod/mini';
import { type ErrorInfo, errorInfo } from '../domain/error-info.ts';
import { foreignText, id, oneOf } from '../domain/fields.ts';
import { type Money, money } from '../domain/money.ts';
import { type PaymentStatus, paymentStatuses } from '../domain/status.ts';
import type { Answer } from './operation-spec.ts';

/** The statuses of a payment that did not happen. */
export type FailedPaymentStatus = Extract<PaymentStatus, `${string}_FAILED` | 'FAILURE' | 'EXPIRED'>;

/** Where the buyer's browser goes next. */
export interface Redirection {
  /** An https URL of the processor or the bank. */
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** Sent as a form when `method` is `POST`. */
  readonly formFields?: Readonly<Record<string, string>> | undefined;
}

interface PaymentFacts extends Answer {
  /** The processor's own word for the status. */
  readonly connectorStatus?: string | undefined;
  /** What the payment is about, as the processor has it. */
  readonly amount?: Money | undefined;
  /** What has been captured so far. */
  readonly capturedAmount?: Money | undefined;
  /** What can still be captured. */
  readonly capturableAmount?: Money | undefined;
  readonly connectorCustomerId?: string | undefined;
  /** A payment method that is stored and can be charged again. */
  readonly paymentMethodToken?: string | undefined;
  /** The card network's id of the payment, for later charges by any processor. */
  readonly networkTransactionId?: string | undefined;
  /** Present with `AUTHENTICATION_PENDING` when the buyer has to go somewhere. */
  readonly redirection?: Redirection | undefined;
  /**
   * Present with `AUTHENTICATION_PENDING` when the processor's own library authenticates the buyer on your page: hand it over
   * as it is, and give what comes back to `payment.completeAuthentication`.
   */
  readonly clientAction?: Readonly<Record<string, unknown>> | undefined;
}

interface AtTheBank {
  readonly status: 'AUTHENTICATION_PENDING';
  /** Absent where the processor names the payment only after the authentication. */
  readonly connectorTransactionId?: string | undefined;
  readonly error?: undefined;
}

interface Underway {
  readonly status: Exclude<PaymentStatus, FailedPaymentStatus | 'AUTHENTICATION_PENDING'>;
  /** The processor's id of the payment. */
  readonly connectorTransactionId: string;
  readonly error?: undefined;
}

interface Failed {
  readonly status: FailedPaymentStatus;
  /** Absent where the processor refused before it made a payment. */
  readonly connectorTransactionId?: string | undefined;
  /** Why, in three layers. */
  readonly error: ErrorInfo;
}

/** How a payment stands. A declined one has `error`; all others have `connectorTransactionId`, unless the buyer is at the bank. */
export type PaymentOutcome = PaymentFacts & (AtTheBank | Underway | Failed);

const optionalId = z.optional(id);
const optionalMoney = z.optional(money);

const facts = {
  connectorStatus: z.optional(foreignText),
  amount: optionalMoney,
  capturedAmount: optionalMoney,
  capturableAmount: optionalMoney,
  connectorCustomerId: optionalId,
  paymentMethodToken: optionalId,
  networkTransactionId: z.optional(z.string()),
  redirection: z.optional(
    z.object({
      // Not z.url(): it brings all of zod's formats of text into a bundle.
      url: z.string().check(z.refine((url) => URL.canParse(url) && new URL(url).protocol === 'https:')),
      method: oneOf(['GET', 'POST']),
      formFields: z.optional(z.record(z.string(), z.string())),
    }),
  ),
  clientAction: z.optional(z.record(z.string(), z.custom<unknown>())),
};

const isFailed = (status: PaymentStatus): status is FailedPaymentStatus =>
  /^(?:.*_FAILED|FAILURE|EXPIRED)$/.test(status);
const failedStatuses = paymentStatuses.filter(isFailed);
const underwayStatuses = paymentStatuses.filter(
  (status): status is Underway['status'] => !isFailed(status) && status !== 'AUTHENTICATION_PENDING',
);

/**
 * The schema of an outcome with what else this operation answers, such as the merchant's ids.
 *
 * @internal
 */
export function paymentOutcome<Own extends z.core.$ZodShape>(own: Own) {
  return z.union([
    z.object({
      ...facts,
      ...own,
      status: oneOf(underwayStatuses),
      connectorTransactionId: id,
      error: z.optional(z.never()),
    }),
    z.object({
      ...facts,
      ...own,
      status: oneOf(['AUTHENTICATION_PENDING']),
      connectorTransactionId: optionalId,
      error: z.optional(z.never()),
    }),
    z.object({ ...facts, ...own, status: oneOf(failedStatuses), connectorTransactionId: optionalId, error: errorInfo }),
  ]);
}
