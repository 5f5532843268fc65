import type { CallOptions, Client, OperationName } from '@prism/core';
import type { Effect } from './sandbox.ts';

/** What an application remembers of an answer. */
export interface Receipt {
  /** The id of what was made or changed. */
  readonly id: string | undefined;
  readonly status: string;
}

/** Something that an application wants to happen once; `Type` are the types of what happens at the processor. */
export interface Step<Type extends string = string> {
  readonly operation: OperationName;
  /** Whether a merchant's id names it: else only the error's key does. */
  readonly isNamed: boolean;
  readonly status: string;
  /** All that shall really happen, as {@link sketch} writes it. */
  readonly effects: readonly string[];
  /** The effect about whose object the answer must be. */
  readonly subject: Type;
  submit(client: Client, options: CallOptions): Promise<Receipt>;
}

/** An effect in a word, without its ids. */
export function sketch({ type, amount, currency }: Pick<Effect, 'type' | 'amount' | 'currency'>): string {
  return amount === undefined ? type : `${type} ${amount} ${currency}`;
}
