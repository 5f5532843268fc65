import * as z from 'zod/mini';
import { type DeclineCode, declineCodes } from './decline.ts';
import { foreignText } from './fields.ts';

/** Why a payment failed, in three layers. It is part of an answer: a decline is not an exception. */
export interface ErrorInfo {
  /** The same words for every processor: decide by `code`, show `userGuidanceMessage` to the buyer. */
  readonly unifiedDetails: {
    readonly code: DeclineCode;
    readonly message: string;
    readonly userGuidanceMessage: string;
  };
  /** The processor's own words, for support. */
  readonly connectorDetails: {
    readonly code?: string | undefined;
    readonly message?: string | undefined;
    readonly reason?: string | undefined;
  };
  /** What the bank and the card network said, where the processor passes it on. */
  readonly issuerDetails?:
    | {
        readonly code?: string | undefined;
        readonly message?: string | undefined;
        readonly networkDetails?:
          | {
              readonly adviceCode?: string | undefined;
              readonly declineCode?: string | undefined;
              readonly errorMessage?: string | undefined;
            }
          | undefined;
      }
    | undefined;
}

const isDeclineCode = (value: unknown): value is DeclineCode =>
  typeof value === 'string' && Object.hasOwn(declineCodes, value);

const word = z.optional(foreignText);

/** @internal */
export const errorInfo = z.object({
  unifiedDetails: z.object({
    code: z.custom<DeclineCode>(isDeclineCode),
    message: z.string(),
    userGuidanceMessage: z.string(),
  }),
  connectorDetails: z.object({ code: word, message: word, reason: word }),
  issuerDetails: z.optional(
    z.object({
      code: word,
      message: word,
      networkDetails: z.optional(z.object({ adviceCode: word, declineCode: word, errorMessage: word })),
    }),
  ),
});
