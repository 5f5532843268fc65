import type { ErrorCode } from '@prism/core';
import { json } from './http-answers.ts';
import { forEachMishap, type Mishap } from './mishap.ts';

const meanings: readonly (readonly [status: number, code: ErrorCode, again: boolean])[] = [
  [400, 'REQUEST_REJECTED', false],
  [401, 'INVALID_API_KEY', false],
  [403, 'PERMISSION_DENIED', false],
  [404, 'RESOURCE_NOT_FOUND', false],
  [422, 'REQUEST_REJECTED', false],
  [429, 'RATE_LIMITED', true],
];

function refusal([status, code, again]: (typeof meanings)[number]): Mishap {
  return {
    happen: async () => json({}, status),
    codes: [code],
    requestSent: 'yes',
    undecided: false,
    again,
  };
}

/** A refusal without a word of explanation means what HTTP says. */
export const refusals = forEachMishap(
  'refusals',
  'HTTP 4xx without an explanation means what HTTP says, and that nothing happened',
  Object.fromEntries(meanings.map((meaning) => [`HTTP ${meaning[0]}`, refusal(meaning)])),
);
