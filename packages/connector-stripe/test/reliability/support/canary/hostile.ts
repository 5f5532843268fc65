import type { Canaries } from '@prism/reliability/canary';

/** Where a value stands inside a request. */
type Path = readonly string[];

/** Every place of a request, the request itself among them. */
function placesOf(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner).map((path) => [key, ...path]))];
}

function replaced(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return change(value);
  const fields = Object.entries(value).map(([name, inner]) => [
    name,
    name === key ? replaced(inner, rest, change) : inner,
  ]);
  return Object.fromEntries(fields);
}

/** What may stand in a field by mistake: nothing that any field takes, and full of what must not be repeated. */
function mistakes(canaries: Canaries): readonly ((old: unknown) => unknown)[] {
  const all = Object.values(canaries).join(' ');
  return [
    () => all.repeat(100),
    () => Object.values(canaries),
    () => ({ [canaries.email]: canaries.cardNumber, [canaries.cardNumber]: { all } }),
    (old) => ({ ...Object(old), [canaries.email]: [all] }),
    () => Number(canaries.cardNumber),
    () => null,
    () => () => all,
  ];
}

/** The request with one mistake in each place, for each kind of mistake. */
export function spoilt(
  request: unknown,
  canaries: Canaries,
): readonly { readonly where: string; readonly request: unknown }[] {
  return placesOf(request).flatMap((path) =>
    mistakes(canaries).map((change) => ({ where: path.join('.'), request: replaced(request, path, change) })),
  );
}
