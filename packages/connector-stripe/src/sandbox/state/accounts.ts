import { createJournal, createPartitions, type Found } from '@prism/core/sandbox';
import type { Effect } from '../types.ts';
import { createAccount } from './account.ts';
import type { Ids } from './ids.ts';
import type { World } from './world.ts';

/** The accounts of a sandbox. */
export interface Accounts {
  readonly ids: Ids;
  /** Seconds since 1970. */
  now(): number;
  /** The account of a secret key, or the connected account that the key acts for. */
  open(secret: string, connected: string | null): World;
  /** The account, of all, for which the search gives something. */
  find<T>(search: (world: World) => T | undefined): Found<World, T> | undefined;
  effects(): readonly Effect[];
}

/** No accounts yet; each is there when it is first used. */
export function createAccounts(ids: Ids, now: () => number): Accounts {
  const journal = createJournal<Effect>();
  const seconds = (): number => Math.floor(now() / 1000);
  const worlds = createPartitions((_secret, connected): World => {
    const account = createAccount(connected ?? ids.make('account'), ids);
    return {
      account,
      ids,
      now: seconds,
      record: (effect) => journal.record({ ...effect, account: account.id, at: now() }),
    };
  });
  return { ids, now: seconds, open: worlds.open, find: worlds.find, effects: journal.entries };
}
