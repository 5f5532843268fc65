import { isDeepStrictEqual } from 'node:util';

/** A JSON Schema of the document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Schemas by their names. */
export type Schemas = Readonly<Record<string, JsonSchema>>;

/** Schemas that have a name, as a document refers to them. */
export interface Components {
  /** Gives a schema its name; gives what stands in its place. */
  refer(name: string, schema: JsonSchema): JsonSchema;
  /** What all uses of a name have in common. */
  shared(): Schemas;
}

/**
 * One schema a name, and where it is used what this use says beside: an amount to pay is money of at least one minor unit,
 * in an answer it may be none.
 *
 * @param known - what the uses of each name have in common, as an earlier pass over the document found it
 */
export function createComponents(known: Schemas): Components {
  const uses = new Map<string, JsonSchema>();
  return {
    refer: (name, schema) => {
      const earlier = uses.get(name);
      uses.set(name, earlier === undefined ? schema : common(earlier, schema, name));
      return { $ref: `#/components/schemas/${name}`, ...(known[name] && stricterProperties(known[name], schema)) };
    },
    shared: () => Object.fromEntries(uses),
  };
}

function common(one: JsonSchema, other: JsonSchema, name: string): JsonSchema {
  if (isDeepStrictEqual(one, other)) return one;
  const [ours, theirs] = [propertiesOf(one), propertiesOf(other)];
  if (Object.keys(ours).join() !== Object.keys(theirs).join()) throw new TypeError(`${name} is two different types`);
  const entries = Object.entries(ours).map(([field, schema]) => [field, agreed(schema, theirs[field] ?? {})] as const);
  return { ...one, properties: Object.fromEntries(entries) };
}

/** The keywords that two schemas agree on. */
function agreed(one: JsonSchema, other: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(one).filter(([keyword, value]) => isDeepStrictEqual(value, other[keyword])));
}

function stricterProperties(shared: JsonSchema, use: JsonSchema): JsonSchema {
  const known = propertiesOf(shared);
  const stricter = Object.entries(propertiesOf(use)).flatMap(([field, schema]) => {
    const beside = Object.entries(schema).filter(
      ([keyword, value]) => !isDeepStrictEqual(value, known[field]?.[keyword]),
    );
    return beside.length === 0 ? [] : [[field, Object.fromEntries(beside)] as const];
  });
  return stricter.length === 0 ? {} : { properties: Object.fromEntries(stricter) };
}

function propertiesOf({ properties }: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return typeof properties === 'object' && properties !== null ? { ...properties } : {};
}
