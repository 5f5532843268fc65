import { malformed } from '../failure.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import type { Param, RequiredParam } from './param.ts';

/** Fields by name. */
export type Fields = Readonly<Record<string, Param<unknown>>>;

/** The fields of a request or of an object in it. */
export interface Shape<F extends Fields = Fields> {
  /** As the API description, and the message about unknown fields, call it. */
  readonly structure: string;
  /** Those that mean something here, in the order in which they are looked at. */
  readonly fields: F;
  /** Those that Adyen documents and that are accepted without being looked into. */
  readonly opaque: readonly string[];
}

/** An object in a request; tests look into its shape. */
export interface ObjectParam<T> extends Param<T> {
  readonly shape: Shape;
}

/** What reading a shape gives: a value for each required field, a value or undefined for the others. */
export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends RequiredParam<infer T>
    ? T
    : F[K] extends Param<infer T>
      ? T | undefined
      : never;
};

/** Declares a shape. */
export function shape<const F extends Fields>(structure: string, fields: F, opaque: readonly string[] = []): Shape<F> {
  return { structure, fields, opaque };
}

function refuseUnknown({ structure, fields, opaque }: Shape, sent: JsonObject): void {
  const unknown = Object.keys(sent).filter((name) => !Object.hasOwn(fields, name) && !opaque.includes(name));
  if (unknown.length === 0) return;
  throw malformed(`Structure of ${structure} contains the following unknown fields: [${unknown.join(', ')}]`);
}

function readField(param: Param<unknown>, value: Json | undefined, name: string): readonly [string, unknown][] {
  if (value !== undefined && value !== null) return [[name, param.read(value, name)]];
  if (param.missing) throw param.missing(name);
  return [];
}

/** Validates what was sent against the table and converts it. */
export function readShape<F extends Fields>(table: Shape<F>, sent: JsonObject): Values<F>;
export function readShape(table: Shape, sent: JsonObject): Record<string, unknown> {
  refuseUnknown(table, sent);
  return Object.fromEntries(
    Object.entries(table.fields).flatMap(([name, param]) => readField(param, sent[name], name)),
  );
}

/** An object with fields of its own. */
export function objectOf<const F extends Fields>(
  structure: string,
  fields: F,
  opaque: readonly string[] = [],
): ObjectParam<Values<F>> {
  const table = shape(structure, fields, opaque);
  return {
    kind: 'object',
    shape: table,
    read(value, name) {
      if (isJsonObject(value)) return readShape(table, value);
      throw malformed(`Unexpected input for field '${name}', expected: object`);
    },
  };
}
