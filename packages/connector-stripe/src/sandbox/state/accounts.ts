import type { Effect } from '../types.ts';
import { type Account, createAccount } from './account.ts';
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
  find<T>(search: (world: World) => T | undefined): { readonly world: World; readonly found: T } | undefined;
  readonly effects: readonly Effect[];
}

/** No accounts yet; each is there when it is first used. */
export function createAccounts(ids: Ids, now: () => number): Accounts {
  const worlds = new Map<string, World>();
  const effects: Effect[] = [];
  const seconds = (): number => Math.floor(now() / 1000);

  const create = (account: Account): World => ({
    account,
    ids,
    now: seconds,
    record: (effect) => effects.push(structuredClone({ ...effect, account: account.id, at: now() })),
  });

  return {
    ids,
    now: seconds,
    effects,
    open(secret, connected) {
      const partition = JSON.stringify([secret, connected]);
      const world = worlds.get(partition) ?? create(createAccount(connected ?? ids.make('account'), ids));
      worlds.set(partition, world);
      return world;
    },
    find(search) {
      for (const world of worlds.values()) {
        const found = search(world);
        if (found !== undefined) return { world, found };
      }
      return undefined;
    },
  };
}
