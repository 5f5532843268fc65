import type { Fields } from './fields.ts';

type Path = readonly string[];

/** What stands there. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
    value,
  );
}

/** A copy with another value there. Lists stay lists. */
export function withValue(value: unknown, [key, ...rest]: Path, inner: unknown): unknown {
  if (key === undefined) return inner;
  const changed = withValue(valueAt(value, [key]), rest, inner);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? changed : item));
  return { ...Object(value), [key]: changed };
}

/** A copy without it. */
export function without(fields: Fields, [key = '', ...rest]: Path): Fields {
  const { [key]: inner, ...others } = fields;
  return rest.length === 0 ? others : { ...others, [key]: without(Object(inner), rest) };
}

/** Every place that holds a value and no further ones. */
export function leavesOf(value: unknown, path: Path = []): readonly { readonly path: Path; readonly value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** `a.b.c` */
export function pathOf(text: string): Path {
  return text.split('.');
}
