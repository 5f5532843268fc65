import type { Agenda, Collection } from '@prism/core/sandbox';
import type { Payment } from '../payment/payment.ts';
import type { StoredMethod } from '../stored/stored-method.ts';
import type { Effect } from '../types.ts';
import type { Ids } from './ids.ts';

/** An effect before it is dated and assigned. */
export type EffectDetails = Omit<Effect, 'account' | 'at'>;

/** Everything that one merchant account holds, and what a call on it works with. */
export interface World {
  readonly account: string;
  readonly payments: Collection<Payment>;
  readonly stored: Collection<StoredMethod>;
  readonly agenda: Agenda;
  readonly ids: Ids;
  readonly options: { readonly multiplePartialCaptures: boolean };
  /** Milliseconds since 1970. */
  now(): number;
  /** Notes that something really happened. */
  record(effect: EffectDetails): void;
}
