import { invalidRequest } from '../failure.ts';
import type { FormHash } from './form.ts';
import type { Param, RequiredParam } from './param.ts';

/** Parameters by name. */
export type Fields = Readonly<Record<string, Param<unknown>>>;

/** The parameters of an endpoint or of a nested hash. */
export interface Shape<F extends Fields = Fields> {
  /** Those that mean something here. */
  readonly fields: F;
  /** Those that Stripe documents and that are accepted without being looked into. */
  readonly opaque: readonly string[];
}

/** A hash parameter; tests look into its shape. */
export interface HashParam<T> extends Param<T> {
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
export function shape<const F extends Fields>(fields: F, opaque: readonly string[] = []): Shape<F> {
  return { fields, opaque };
}

const nameIn = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}[${name}]`);

function refuseUnknown({ fields, opaque }: Shape, form: FormHash, prefix: string): void {
  const unknown = [...form.keys()].filter((name) => !Object.hasOwn(fields, name) && !opaque.includes(name));
  const [first] = unknown;
  if (first === undefined) return;
  const names = unknown.map((name) => nameIn(prefix, name));
  throw invalidRequest(`Received unknown parameter${unknown.length > 1 ? 's' : ''}: ${names.join(', ')}`, {
    code: 'parameter_unknown',
    param: nameIn(prefix, first),
  });
}

/** Validates parameters against their table and converts them. `prefix` is the name of the hash that holds them. */
export function readShape<F extends Fields>(table: Shape<F>, form: FormHash, prefix?: string): Values<F>;
export function readShape(table: Shape, form: FormHash, prefix = ''): Record<string, unknown> {
  refuseUnknown(table, form, prefix);
  const present = Object.entries(table.fields).flatMap(([name, param]) => {
    const value = form.get(name);
    const fullName = nameIn(prefix, name);
    if (value !== undefined) return [[name, param.read(value, fullName)]];
    if (!param.required) return [];
    throw invalidRequest(`Missing required param: ${fullName}.`, { code: 'parameter_missing', param: fullName });
  });
  return Object.fromEntries(present);
}

/** A hash with parameters of its own. */
export function hashOf<const F extends Fields>(fields: F, opaque: readonly string[] = []): HashParam<Values<F>> {
  const table = shape(fields, opaque);
  return {
    kinds: ['object'],
    required: false,
    shape: table,
    read(value, name) {
      if (typeof value !== 'string') return readShape(table, value, name);
      throw invalidRequest('Invalid object', { param: name });
    },
  };
}
