import type { Account } from './account.ts';

/** Something that happened at Example Pay. */
export interface Effect {
  readonly type: 'customer.created';
  readonly id: string;
  readonly reference: string;
}

/** A call whose caller is known and whose body is read. */
export interface Call {
  readonly account: Account;
  /** The parameters of the path, in order. */
  readonly values: readonly string[];
  readonly json: unknown;
  /** A new id with a prefix. */
  draw(prefix: string): string;
  record(effect: Effect): void;
}

/** One endpoint of the API; what `run` returns is the body of the answer. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** As API descriptions write it: `/v1/customers/{id}`. */
  readonly path: string;
  run(call: Call): object;
}
