import type { ErrorAnswer, ErrorMeaning } from '@prism/core';
import { createToy } from '../toy/connector.ts';
import { problemOf, toyError } from '../toy/error.ts';
import type { Broken } from './broken.ts';

/** Sound, but where something else is said. */
function saying(otherwise: (answer: ErrorAnswer) => ErrorMeaning | undefined) {
  return createToy({ error: (answer) => ({ ...toyError(answer), ...otherwise(answer) }) });
}

/** Wrong in what they make of error answers. */
export const errors: Broken = {
  'documented-errors': () =>
    saying((answer) => (problemOf(answer).code === 'wrong_state' ? { code: 'REQUEST_REJECTED' } : undefined)),
  'documented-errors by the parameter': () => saying(() => ({ parameter: undefined })),
  refusals: () => saying(({ statusCode }) => (statusCode === 403 ? { code: 'INVALID_API_KEY' } : undefined)),
  breakdowns: () =>
    saying(({ statusCode, body }) => (statusCode >= 500 && body !== undefined ? { code: 'INVALID_STATE' } : undefined)),
  'html-pages': () => saying(({ body }) => (body === undefined ? { code: 'INVALID_STATE' } : undefined)),
  'keys-outlast-retries': () =>
    saying(({ headers }) => (headers['retry-after'] === undefined ? undefined : { retryable: false })),
  'errors-tell-no-secrets': () =>
    saying((answer) => ({ parameter: problemOf(answer).field ?? problemOf(answer).text })),
};
