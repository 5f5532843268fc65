import { type Collection, createCollection, createIdempotencyKeys, type IdempotencyKeys } from '@prism/core/sandbox';
import { type Answer, Refusal, refusal } from './answer.ts';

/** A customer as Example Pay keeps and answers it. */
export interface Customer {
  readonly id: string;
  readonly reference: string;
  readonly [detail: string]: unknown;
}

/** What belongs to one API key. */
export interface Account {
  readonly customers: Collection<Customer>;
  readonly keys: IdempotencyKeys<string, Answer>;
}

const day = 24 * 60 * 60 * 1000;

export function createAccount(): Account {
  return {
    customers: createCollection(),
    keys: createIdempotencyKeys({
      maxLength: 64,
      lifetime: day,
      tooLong: () => new Refusal(refusal(400, 'key_too_long')),
      inProgress: () => new Refusal(refusal(409, 'key_in_use')),
      compare(_key, first, again) {
        if (first !== again) throw new Refusal(refusal(409, 'key_reused'));
      },
    }),
  };
}
