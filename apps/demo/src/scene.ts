import type { PrismError } from '@prism/sdk';
import type { Clients, Shop } from './shop.ts';

/** Something that an application does, told step by step. */
export interface Story {
  /** A flow shows its HTTP requests whole; a case is about how it ends, and shows where they go. */
  readonly kind: 'flow' | 'case';
  readonly title: string;
  readonly about: string;
  play(scene: Scene): Promise<void>;
}

/** What a story is given. */
export interface Scene extends Clients, Pick<Shop, 'methods' | 'sandbox' | 'unique'> {
  /** Makes a call that has to end with this status, or one of these, and gives its answer. */
  step<Answer extends { readonly status: string }, const Status extends Answer['status']>(
    title: string,
    status: Status | readonly Status[],
    call: () => Promise<Answer>,
  ): Promise<Answer & { readonly status: Status }>;
  /** Makes a call that has to fail with this code, and gives its error. */
  failingStep(title: string, code: PrismError['code'], call: () => Promise<unknown>): Promise<PrismError>;
  /** States what has to hold after the steps so far. */
  check(statement: string, holds: boolean): void;
  /** Says what is not played here, and why. */
  skip(title: string, reason: string): void;
  /** Says what the application does with an answer. */
  say(text: string): void;
}
