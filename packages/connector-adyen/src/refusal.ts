import type { DeclineCode } from '@prism/core';
import { refusalCodes } from './refusal-codes.ts';

// A map, because a plain object would also answer to `constructor`.
const byRefusalCode: ReadonlyMap<unknown, DeclineCode> = new Map(Object.entries(refusalCodes));

/** The unified reason of a refusal by its `refusalReasonCode`; undefined for one that we do not know. */
export function declineOfRefusal(refusalReasonCode: string | undefined): DeclineCode | undefined {
  return byRefusalCode.get(refusalReasonCode);
}
