/** Objects of one kind, by id, in the order in which they came. */
export interface Collection<T extends { readonly id: string }> {
  get(id: string): T | undefined;
  add(item: T): T;
  /** As most processors list. */
  newestFirst(): readonly T[];
}

/** An empty collection. */
export function createCollection<T extends { readonly id: string }>(): Collection<T> {
  const items = new Map<string, T>();
  return {
    get: (id) => items.get(id),
    add(item) {
      items.set(item.id, item);
      return item;
    },
    newestFirst: () => [...items.values()].reverse(),
  };
}
