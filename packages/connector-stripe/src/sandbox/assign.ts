/** Changes of an object: what is undefined stays as it is. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Applies changes in place. */
export function assign<T extends object>(target: T, changes: Changes<T>): T {
  return Object.assign(target, Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)));
}
