import type { Schema } from '@prism/core';
import * as z from 'zod';
import { oneOfShapes } from './alternatives.ts';
import { snakeCase } from './names.ts';
import { accepts, refinedNumber, refinedText, takesSecrets, wordsOf } from './probes.ts';
import { anything, type Field, isAnything, objectShape, type Shape, type ValueSchema } from './shape.ts';

type ZodSchema = z.core.$ZodTypes & Schema<unknown>;
type Definition = ZodSchema['_zod']['def'];
type Readers = {
  readonly [Kind in Definition['type']]?: (of: Extract<Definition, { type: Kind }>) => Shape | undefined;
};

/** How to read what a schema consists of, by its kind; all other kinds are plain values, which say themselves what they are. */
const readers: Readers = {
  object: ({ shape }) => objectShape(Object.entries(shape).flatMap(([name, schema]) => fieldsOf(name, schema))),
  record: ({ valueType }) => ({ kind: 'map', values: readShape(valueType) ?? anything }),
  array: ({ element }) => ({ kind: 'list', items: readShape(element) ?? anything }),
  union: ({ options }) => oneOfShapes(options.map(readShape).filter((shape) => shape !== undefined)),
  optional: ({ innerType }) => parts(innerType),
  nullable: ({ innerType }) => parts(innerType),
  readonly: ({ innerType }) => parts(innerType),
  default: ({ innerType }) => parts(innerType),
  // One side of it often only wraps, unwraps or guards, and says nothing of the value.
  pipe: ({ in: first, out: second }) => {
    const shape = parts(first);
    return shape === undefined || isAnything(shape) ? parts(second) : shape;
  },
  transform: () => anything,
  never: () => undefined,
};

// The catalogue uses most of its schemas many times over.
const known = new WeakMap<object, Shape | undefined>();

/** What a schema of the catalogue says of its value; nothing where there is to be none. */
export function readShape(schema: object): Shape | undefined {
  if (!known.has(schema)) known.set(schema, whole(schema));
  return known.get(schema);
}

function whole(given: object): Shape | undefined {
  // The catalogue's schemas are made with zod, of which core may have another copy than this package.
  const schema = given as ZodSchema;
  const shape = parts(schema);
  if (shape?.kind !== 'value') return shape;
  const isSensitive = takesSecrets(schema);
  const told: ValueSchema = isSensitive ? { type: 'string', ...shape.schema } : shape.schema;
  return { kind: 'value', schema: refined(schema, told), isSensitive };
}

function parts(given: object): Shape | undefined {
  const schema = given as ZodSchema;
  const definition = schema._zod.def;
  // The kind ties the reader to the definition, which TypeScript cannot follow.
  const reader = readers[definition.type] as ((of: Definition) => Shape | undefined) | undefined;
  if (reader !== undefined) return reader(definition);
  const { $schema: _, ...json } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  return { kind: 'value', schema: json, isSensitive: false };
}

function refined(schema: ZodSchema, known: ValueSchema): ValueSchema {
  if ('enum' in known || 'const' in known) return known;
  if (known['type'] === 'integer' || known['type'] === 'number') return { ...known, ...refinedNumber(schema) };
  if (known['type'] === 'string') return { ...known, ...refinedText(schema) };
  return Object.keys(known).length === 0 ? (wordsOf(schema) ?? known) : known;
}

function fieldsOf(name: string, schema: object): (readonly [string, Field])[] {
  const shape = readShape(schema);
  if (shape === undefined) return [];
  return [[name, { wireName: snakeCase(name), shape, isRequired: !accepts(schema as ZodSchema, undefined) }]];
}
