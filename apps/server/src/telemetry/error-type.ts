import { errorCodes } from '@prism/core';
import { serverErrors } from '../errors/server-error.ts';

/** Nobody is there any more to be told how the call ends, which it does all the same. */
export const callerGone = 'CALLER_GONE';

/** Every code that there is, and whether it tells of a fault of the caller. */
const blamesCaller = new Map<string, boolean>([
  ...Object.entries(errorCodes).map(([code, { thrownAs }]) => {
    return [code, thrownAs.some((name) => name === 'IntegrationError')] as const;
  }),
  ...Object.entries(serverErrors).map(([code, { status }]) => [code, status < 500] as const),
  [callerGone, true],
]);

/** A code as a label: there must be no end of labels, and a connector of a newer core may bring codes of its own. */
export function errorTypeOf(code: string): string {
  return blamesCaller.has(code) ? code : 'OTHER';
}

/** Whether it was the fault of the server, the network or the processor. */
export function isFault(code: string): boolean {
  return blamesCaller.get(code) !== true;
}
