import { isPrismError, type PrismError } from '../../src/errors/errors.ts';

/** The error of ours with which something must end. */
export async function failureOf(action: (() => unknown) | Promise<unknown>): Promise<PrismError> {
  const outcome: unknown = await Promise.resolve()
    .then(() => (typeof action === 'function' ? action() : action))
    .then(
      () => new Error('nothing was thrown'),
      (error: unknown) => error,
    );
  if (isPrismError(outcome)) return outcome;
  throw outcome;
}
