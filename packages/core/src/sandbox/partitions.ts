/** What a search over all partitions found, and where. */
export interface Found<World, T> {
  readonly world: World;
  readonly found: T;
}

/** Worlds that know nothing of each other, such as the accounts of a processor. */
export interface Partitions<World> {
  /** The world that the parts name; a new one when they are first used. */
  open(...parts: readonly (string | null)[]): World;
  /** The first world for which the search gives something. */
  find<T>(search: (world: World) => T | undefined): Found<World, T> | undefined;
}

/** No worlds yet. */
export function createPartitions<World>(create: (...parts: readonly (string | null)[]) => World): Partitions<World> {
  const worlds = new Map<string, World>();
  return {
    open(...parts) {
      const name = JSON.stringify(parts);
      const world = worlds.get(name) ?? create(...parts);
      worlds.set(name, world);
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
