import type { Schema } from '@prism/core';
import * as z from 'zod';
import { oneOfShapes } from './alternatives.ts';
import { snakeCase } from './names.ts';
import { accepts, refined, takesSecrets, wordsOf } from './probes.ts';
import { anything, isAnything, objectShape, type Shape, type ValueSchema } from './shape.ts';

type ZodSchema = z.core.$ZodTypes & Schema<unknown>;
type Definition = ZodSchema['_zod']['def'];

/** How to read what a schema consists of, by its kind; all other kinds are plain values, which say themselves what they are. */
const readers: {
  readonly [Kind in Definition['type']]?: (of: Extract<Definition, { type: Kind }>) => Shape | undefined;
} = {
  object: ({ shape }) => objectShape(Object.entries(shape).flatMap(([name, schema]) => fieldOf(name, schema))),
  record: ({ valueType }) => ({ kind: 'map', values: read(valueType) ?? anything }),
  array: ({ element }) => ({ kind: 'list', items: read(element) ?? anything }),
  union: ({ options }) => oneOfShapes(options.map(read).filter((shape) => shape !== undefined)),
  optional: ({ innerType }) => read(innerType),
  nullable: ({ innerType }) => read(innerType),
  readonly: ({ innerType }) => read(innerType),
  default: ({ innerType }) => read(innerType),
  // One side of it often only wraps, unwraps or guards, and says nothing of the value.
  pipe: ({ in: first, out: second }) => {
    const shape = read(first);
    return shape === undefined || isAnything(shape) ? read(second) : shape;
  },
  transform: () => anything,
  undefined: () => undefined,
};

/** What a schema of the catalogue says of its value. */
export function readShape(schema: Schema<unknown>): Shape {
  return read(schema) ?? anything;
}

function read(schema: object): Shape | undefined {
  // The catalogue's schemas are made with zod, of which core may have another copy than this package.
  const zodSchema = schema as ZodSchema;
  const definition = zodSchema._zod.def;
  // The kind ties the reader to the definition, which TypeScript cannot follow.
  const reader = readers[definition.type] as ((of: Definition) => Shape | undefined) | undefined;
  const shape = reader === undefined ? value(zodSchema) : reader(definition);
  if (shape?.kind !== 'value' || shape.isSensitive) return shape;
  const isSensitive = takesSecrets(zodSchema);
  // Checks may stand on the text, or around it, where what it is wrapped in is the only thing that answers.
  return { ...shape, schema: isSensitive ? shape.schema : refined(zodSchema, shape.schema), isSensitive };
}

function value(schema: ZodSchema): Shape {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  const known: ValueSchema = Object.keys(json).length === 0 ? (wordsOf(schema) ?? {}) : json;
  return { kind: 'value', schema: known, isSensitive: false };
}

function fieldOf(name: string, schema: z.core.$ZodType) {
  const shape = read(schema);
  if (shape === undefined) return [];
  return [[name, { wireName: snakeCase(name), shape, isRequired: !accepts(schema as ZodSchema, undefined) }] as const];
}
