import type { Effect } from '../types.ts';
import type { Account } from './account.ts';
import type { Ids } from './ids.ts';

/** An effect before it is dated and assigned. */
export type EffectDetails = Omit<Effect, 'account' | 'at'>;

/** What an endpoint works on. */
export interface World {
  readonly account: Account;
  readonly ids: Ids;
  /** Seconds since 1970, as Stripe dates things. */
  now(): number;
  /** Notes that something really happened. */
  record(effect: EffectDetails): void;
}

/** The time as a date. */
export const dateOf = (world: World): Date => new Date(world.now() * 1000);
