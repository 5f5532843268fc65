import type { CallOptions, Client, Money, OperationName } from '@prism/core';
import type { Effect } from '../../../src/sandbox/index.ts';

/** What an application remembers of an answer. */
export interface Receipt {
  /** The id of what was made or changed. */
  readonly id: string | undefined;
  readonly status: string;
}

/** Something that an application wants to happen once. */
export interface Step {
  readonly operation: OperationName;
  /** Whether a merchant's id names it: else only the error's key does. */
  readonly isNamed: boolean;
  readonly status: string;
  /** All that shall really happen, as {@link sketch} writes it. */
  readonly effects: readonly string[];
  /** The effect about whose object the answer must be. */
  readonly subject: Effect['type'];
  submit(client: Client, options: CallOptions): Promise<Receipt>;
}

/** An effect in a word, without its ids. */
export function sketch({ type, amount, currency }: Pick<Effect, 'type' | 'amount' | 'currency'>): string {
  return amount === undefined ? type : `${type} ${amount} ${currency}`;
}

/** An expected effect on money. */
export function effectOn({ minorAmount, currency }: Money, type: Effect['type']): string {
  return sketch({ type, amount: minorAmount, currency });
}

/** Whether money moved, or a hold on it. */
export function isMoney({ type }: Effect): boolean {
  return type === 'authorized' || type === 'captured' || type === 'refunded' || type === 'canceled';
}
