import { createAgenda, createCollection, createJournal, createPartitions, type Partitions } from '@prism/core/sandbox';
import type { Effect } from '../types.ts';
import { type CompanyKeys, createCompanyKeys } from './idempotency-keys.ts';
import type { Ids } from './ids.ts';
import type { World } from './world.ts';

/** What one API key can reach. */
export interface Company {
  readonly keys: CompanyKeys;
  readonly merchants: Partitions<World>;
}

/** The company accounts of a sandbox. */
export interface Companies {
  readonly ids: Ids;
  /** Milliseconds since 1970. */
  now(): number;
  open(apiKey: string): Company;
  /** The first thing that the search gives for a merchant account, of all. */
  find<T>(search: (world: World) => T | undefined): T | undefined;
  effects(): readonly Effect[];
}

interface Setup {
  readonly ids: Ids;
  readonly now: () => number;
  readonly options: World['options'];
}

/** No companies yet; each is there when its key is first used. */
export function createCompanies({ ids, now, options }: Setup): Companies {
  const journal = createJournal<Effect>();
  const createWorld = (merchant: string | null | undefined): World => {
    const account = merchant ?? '';
    return {
      account,
      payments: createCollection(),
      stored: createCollection(),
      agenda: createAgenda(),
      ids,
      options,
      now,
      record: (effect) => journal.record({ ...effect, account, at: now() }),
    };
  };
  const companies = createPartitions(
    (): Company => ({ keys: createCompanyKeys(), merchants: createPartitions(createWorld) }),
  );
  return {
    ids,
    now,
    open: (apiKey) => companies.open(apiKey),
    find: (search) => companies.find(({ merchants }) => merchants.find(search)?.found)?.found,
    effects: journal.entries,
  };
}
