import type { DeclineCode } from '@prism/core';
import { cardErrorCodes, refusalCodes } from './refusal-codes.ts';

// Maps, because a plain object would also answer to `constructor`.
const byRefusalCode: ReadonlyMap<unknown, DeclineCode> = new Map(Object.entries(refusalCodes));
const byErrorCode: ReadonlyMap<unknown, DeclineCode> = new Map(Object.entries(cardErrorCodes));

/** The unified reason of a refusal by its `refusalReasonCode`; undefined for one that we do not know. */
export function declineOfRefusal(refusalReasonCode: string | undefined): DeclineCode | undefined {
  return byRefusalCode.get(refusalReasonCode);
}

/** The unified reason of an error by its `errorCode`; undefined for one that is not about the card. */
export function declineOfError(errorCode: string): DeclineCode | undefined {
  return byErrorCode.get(errorCode);
}
