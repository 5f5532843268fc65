import { createIdempotencyKeys, type IdempotencyKeys, type IdempotencyRules } from '@prism/core/sandbox';
import { invalidRequest, Refusal } from '../failure.ts';

/** An answer before it is sent. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly requestId: string;
}

/** What makes two requests the same one. */
export interface RequestIdentity {
  readonly path: string;
  readonly parameters: string;
}

/** The keys of one account. */
export type AccountKeys = IdempotencyKeys<RequestIdentity, Answer>;

function idempotencyError(message: string): Refusal {
  return new Refusal(400, { type: 'idempotency_error', message });
}

const MAX_LENGTH = 255;

/** https://docs.stripe.com/api/idempotent_requests */
const rules: IdempotencyRules<RequestIdentity> = {
  maxLength: MAX_LENGTH,
  lifetime: 24 * 60 * 60,
  tooLong: () => invalidRequest(`Idempotency keys can be at most ${MAX_LENGTH} characters long.`),
  inProgress: (key) =>
    new Refusal(409, {
      type: 'invalid_request_error',
      code: 'idempotency_key_in_use',
      message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
    }),
  compare(key, first, again) {
    if (first.path !== again.path) {
      throw idempotencyError(
        `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${again.path}' vs '${first.path}'). Try using a key other than '${key}' if you meant to execute a different request.`,
      );
    }
    if (first.parameters !== again.parameters) {
      throw idempotencyError(
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      );
    }
  },
};

/** No keys yet. */
export const createAccountKeys = (): AccountKeys => createIdempotencyKeys(rules);
