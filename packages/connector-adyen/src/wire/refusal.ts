import { type DeclineCode, declineCodes, type ErrorInfo } from '@prism/core';
import * as z from 'zod/mini';
import { type CardErrorCode, cardErrorCodes, isCardErrorCode } from '../refusal-codes.ts';
import { text } from './text.ts';

/** HTTP 422 for card details that are not right; other errors do not pass. */
export const cardErrorWire = z.object({
  errorCode: z.custom<CardErrorCode>(isCardErrorCode),
  message: text,
});

/** The layers of a decline by Adyen itself: no bank was asked. */
export function cardErrorInfo({ errorCode: code, message }: z.infer<typeof cardErrorWire>): ErrorInfo {
  return toErrorInfo(cardErrorCodes[code], { code, message: message ?? undefined });
}

/** What the bank said, where the account is set up to be told. */
export interface IssuerWords {
  readonly refusalReasonRaw?: string | null | undefined;
  readonly merchantAdviceCode?: string | null | undefined;
}

/** The three layers of a refusal. */
export function toErrorInfo(
  code: DeclineCode,
  connectorDetails: ErrorInfo['connectorDetails'],
  { refusalReasonRaw, merchantAdviceCode }: IssuerWords = {},
): ErrorInfo {
  const { message, userGuidanceMessage } = declineCodes[code];
  const raw = codeAndWords(refusalReasonRaw);
  const { code: adviceCode } = codeAndWords(merchantAdviceCode);
  const networkDetails = { adviceCode, declineCode: raw.code };
  return {
    unifiedDetails: { code, message, userGuidanceMessage },
    connectorDetails,
    ...((refusalReasonRaw || merchantAdviceCode) && {
      issuerDetails: { code: raw.code, message: raw.words, networkDetails },
    }),
  };
}

/** `05 : Do not honor`; what has no code before a colon is all words. */
function codeAndWords(text: string | null | undefined): {
  readonly code?: string;
  readonly words?: string | undefined;
} {
  if (!text) return {};
  const [, code, words] = /^(?=[A-Z]{0,3}\d)(\w{1,4})(?:\s*:\s*(.+))?$/s.exec(text) ?? [];
  return code === undefined ? { words: text } : { code, words };
}
