import { declineCodes, type ErrorInfo } from '@prism/core';
import * as z from 'zod/mini';
import { declineOf } from '../decline.ts';
import { text } from './reference.ts';

/** What Stripe says of a payment that failed: https://docs.stripe.com/api/errors, and an intent's `last_payment_error`. */
export const declineWire = z.object({
  code: text,
  decline_code: text,
  message: text,
  advice_code: text,
  network_advice_code: text,
  network_decline_code: text,
});

export type Decline = z.infer<typeof declineWire>;

/** The three layers of a decline. */
export function toErrorInfo(decline: Decline): ErrorInfo {
  const code = declineOf(decline);
  const { message, userGuidanceMessage } = declineCodes[code];
  const { network_advice_code, network_decline_code } = decline;
  return {
    unifiedDetails: { code, message, userGuidanceMessage },
    connectorDetails: {
      code: decline.decline_code ?? decline.code ?? undefined,
      message: decline.message ?? undefined,
      reason: decline.advice_code ?? undefined,
    },
    ...((network_advice_code || network_decline_code) && {
      issuerDetails: {
        networkDetails: {
          adviceCode: network_advice_code ?? undefined,
          declineCode: network_decline_code ?? undefined,
        },
      },
    }),
  };
}
