import { invalid, malformed, type Refusal } from '../failure.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** How the API description calls the type of a field. */
export type ParamKind = 'array' | 'boolean' | 'integer' | 'object' | 'string';

/** One field of a request: what the API description says of it, and how its JSON becomes a value. */
export interface Param<T> {
  readonly kind: ParamKind;
  /** The allowed words, where the field is a choice. */
  readonly choices?: readonly string[];
  /** Why a request without it is refused. Absent where it need not be there. */
  readonly missing?: (name: string) => Refusal;
  /** Validates and converts. */
  read(value: Json, name: string): T;
}

/** A field that every request must carry. */
export interface RequiredParam<T> extends Param<T> {
  readonly missing: (name: string) => Refusal;
}

const unexpected = (name: string, expected: ParamKind): Refusal =>
  malformed(`Unexpected input for field '${name}', expected: ${expected}`);

/** A text. `refuse` makes the answer to one that is too long or of the wrong form. */
export function text(
  limits: { readonly min?: number; readonly max?: number; readonly form?: RegExp } = {},
  refuse: (name: string) => Refusal = (name) => invalid('192', `Invalid field ${name}`),
): Param<string> {
  const { min = 0, max = Infinity, form } = limits;
  return {
    kind: 'string',
    read(value, name) {
      if (typeof value !== 'string') throw unexpected(name, 'string');
      if (value.length < min || value.length > max || form?.test(value) === false) throw refuse(name);
      return value;
    },
  };
}

/** A whole number. */
export const integer: Param<number> = {
  kind: 'integer',
  read(value, name) {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw unexpected(name, 'integer');
  },
};

/** `true` or `false`. */
export const bool: Param<boolean> = {
  kind: 'boolean',
  read(value, name) {
    if (typeof value === 'boolean') return value;
    throw unexpected(name, 'boolean');
  },
};

/** One of a closed list of words. */
export function oneOf<const C extends readonly string[]>(...choices: C): Param<C[number]> {
  const plain = text();
  return {
    kind: 'string',
    choices,
    read(value, name) {
      const word = plain.read(value, name);
      const choice = choices.find((candidate) => candidate === word);
      if (choice !== undefined) return choice;
      throw invalid('192', `Invalid field ${name}`);
    },
  };
}

function objectOf(value: Json, name: string): JsonObject {
  if (isJsonObject(value)) return value;
  throw unexpected(name, 'object');
}

/** Names and texts. Numbers and truth values are taken as their texts, as Adyen's own examples send them. */
export const textMap: Param<Readonly<Record<string, string>>> = {
  kind: 'object',
  read: (value, name) =>
    Object.fromEntries(
      Object.entries(objectOf(value, name)).flatMap(([key, entry]) => {
        if (entry === null) return [];
        if (typeof entry === 'object') throw unexpected(`${name}.${key}`, 'string');
        return [[key, String(entry)]];
      }),
    ),
};

/** A field that must be there. */
export function required<T>(
  param: Param<T>,
  missing = (name: string): Refusal => invalid('158', `Required field '${name}' is not provided.`),
): RequiredParam<T> {
  return { ...param, missing };
}
