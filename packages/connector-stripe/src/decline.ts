import type { DeclineCode } from '@prism/core';
import { stripeDeclineCodes, stripeErrorCodes } from './decline-codes.ts';

/** What Stripe's error, or the `last_payment_error` of an intent, says about a decline. */
interface StripeDecline {
  readonly code?: string | null | undefined;
  readonly decline_code?: string | null | undefined;
}

// Maps, because a plain object would also answer to `constructor`.
const byDeclineCode: ReadonlyMap<unknown, DeclineCode> = new Map(Object.entries(stripeDeclineCodes));
const byErrorCode: ReadonlyMap<unknown, DeclineCode> = new Map(Object.entries(stripeErrorCodes));

/**
 * The unified reason of a decline: by `decline_code`, the finer word, or by `code` where that one says nothing
 * (`generic_decline` beside `incorrect_zip`). What we do not know yet is a decline without a usable reason.
 */
export function declineOf({ code, decline_code }: StripeDecline): DeclineCode {
  return byDeclineCode.get(decline_code) ?? byErrorCode.get(code) ?? 'PAYMENT_DECLINED';
}
