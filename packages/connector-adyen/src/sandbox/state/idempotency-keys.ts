import { createIdempotencyKeys, type IdempotencyKeys, type IdempotencyRules } from '@prism/core/sandbox';
import { invalid, malformed, Refusal } from '../failure.ts';

/** An answer before it is sent. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly pspReference: string;
  readonly transient?: boolean;
}

/** The keys of a company account. Adyen documents no comparison of requests with one key: the first answer is theirs. */
export type CompanyKeys = IdempotencyKeys<null, Answer>;

const DAY = 24 * 60 * 60 * 1000;
const MAX_LENGTH = 64;

/** https://docs.adyen.com/development-resources/api-idempotency */
const rules: IdempotencyRules<null> = {
  maxLength: MAX_LENGTH,
  lifetime: 7 * DAY,
  tooLong: () => malformed(`Idempotency key exceeds the maximum of ${MAX_LENGTH} characters`),
  inProgress: () => new Refusal(invalid('704', 'request already processed or in progress').body, true),
  compare: () => undefined,
};

/** No keys yet. */
export const createCompanyKeys = (): CompanyKeys => createIdempotencyKeys(rules);
