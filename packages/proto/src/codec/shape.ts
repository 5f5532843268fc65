/** What a part of the vocabulary looks like, as far as the wire needs to know. */
export type Shape =
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'pairs' }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'value' };

export const value: Shape = { kind: 'value' };

export function objectOf(fields: Readonly<Record<string, Shape>>): Shape {
  return { kind: 'object', fields: new Map(Object.entries(fields)) };
}

/**
 * Reads the shape off a schema of the catalogue, so that its fields are declared nowhere else. What a schema is made of is
 * read by zod's own rule for tools (`_zod.def`) and without zod, since core may have another copy of it.
 */
export function shapeOf(schema: unknown): Shape {
  const definition = property(property(schema, '_zod'), 'def');
  const read = readers[String(property(definition, 'type'))];
  return read ? read(definition) : value;
}

const readers: Readonly<Record<string, (definition: unknown) => Shape>> = {
  object: (definition) => ({
    kind: 'object',
    fields: new Map(entries(definition, 'shape').map(([name, field]) => [name, shapeOf(field)])),
  }),
  array: (definition) => ({ kind: 'list', item: shapeOf(property(definition, 'element')) }),
  record: () => ({ kind: 'pairs' }),
  enum: (definition) => ({ kind: 'choice', words: entries(definition, 'entries').map(([, word]) => String(word)) }),
  optional: (definition) => shapeOf(property(definition, 'innerType')),
  // The side that tells more: a check before an object, a wrapping after a text.
  pipe: (definition) => merged(shapeOf(property(definition, 'out')), shapeOf(property(definition, 'in'))),
  union: (definition) =>
    entries(definition, 'options')
      .map(([, option]) => shapeOf(option))
      .reduce(merged, value),
};

/** What either of the two can be. */
export function merged(one: Shape, other: Shape): Shape {
  if (one.kind === 'object' && other.kind === 'object') {
    const fields = new Map(one.fields);
    for (const [name, field] of other.fields) fields.set(name, merged(fields.get(name) ?? value, field));
    return { kind: 'object', fields };
  }
  if (one.kind === 'choice' && other.kind === 'choice') {
    return { kind: 'choice', words: [...new Set([...one.words, ...other.words])] };
  }
  return one.kind === 'value' ? other : one;
}

/** The shape of what stands there; undefined where the vocabulary has no such field. */
export function shapeAt(shape: Shape, path: readonly string[]): Shape | undefined {
  return path.reduce<Shape | undefined>(
    (node, name) => (node?.kind === 'object' ? node.fields.get(name) : undefined),
    shape,
  );
}

function property(target: unknown, name: string): unknown {
  return typeof target === 'object' && target !== null ? Reflect.get(target, name) : undefined;
}

function entries(target: unknown, name: string): [string, unknown][] {
  return Object.entries(Object(property(target, name)));
}
