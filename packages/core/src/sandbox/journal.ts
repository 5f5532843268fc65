/** What really happened in a sandbox, whatever its callers were told. */
export interface Journal<Effect extends object> {
  /** Notes an effect as it is now: what becomes of its objects later does not change it. */
  record(effect: Effect): void;
  /** Copies of everything noted, in order. */
  entries(): readonly Effect[];
}

/** Nothing has happened. */
export function createJournal<Effect extends object>(): Journal<Effect> {
  const effects: Effect[] = [];
  return {
    record: (effect) => {
      effects.push(structuredClone(effect));
    },
    entries: () => structuredClone(effects),
  };
}
