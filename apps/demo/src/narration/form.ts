type Field = readonly [path: readonly string[], value: unknown];

/** The flat names of a form (`card[number]`) as nested objects, as everything else is shown. JSON stays as it is. */
export function nested(body: object): object {
  return tree(Object.entries(body).map(([name, value]) => [name.split(/[[\]]+/).filter(Boolean), value]));
}

function tree(fields: readonly Field[]): object {
  const groups = Map.groupBy(fields, ([[name = '']]) => name);
  return Object.fromEntries(
    [...groups].map(([name, members]) => {
      const inner = members.map(([[, ...path], value]): Field => [path, value]);
      const [path, value] = inner[0] ?? [[], undefined];
      return [name, path.length === 0 ? value : tree(inner)];
    }),
  );
}
