/** Where something stands in a request: `['paymentMethod', 'card', 'cardNumber']`. */
export type Path = readonly string[];

/** Every place in a request that holds a value, and the objects on the way there. */
export function pathsOf(value: unknown, prefix: Path = []): { readonly leaves: Path[]; readonly objects: Path[] } {
  if (typeof value !== 'object' || value === null) return { leaves: [prefix], objects: [] };
  const inner = Object.entries(value).map(([key, field]) => pathsOf(field, [...prefix, key]));
  return {
    leaves: inner.flatMap(({ leaves }) => leaves),
    objects: [prefix, ...inner.flatMap(({ objects }) => objects)],
  };
}

/** What stands there. */
export function valueAt(request: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => Object(node)[key], request);
}

/** A copy of the request with another value there. */
export function changed(request: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const inner = changed(Object(request)[key], rest, value);
  return { ...Object(request), [key]: inner };
}

/** A copy of the request without it. */
export function without(request: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return undefined;
  const { [key]: inner, ...others } = Object(request);
  return rest.length === 0 ? others : { ...others, [key]: without(inner, rest) };
}
