import { invalidRequest, type Refusal } from '../failure.ts';
import type { FormHash, FormValue } from './form.ts';
import type { Tree } from './tree.ts';

/** How the API description calls the type of a parameter. */
export type ParamKind = 'array' | 'boolean' | 'integer' | 'object' | 'string';

/** One parameter of an endpoint: what the API description says of it, and how its text becomes a value. */
export interface Param<T> {
  /** The kinds that the description allows. */
  readonly kinds: readonly ParamKind[];
  /** The allowed words, where the parameter is a choice. */
  readonly choices?: readonly string[];
  /** Whether a request without it is refused. */
  readonly required: boolean;
  /** Validates and converts. `name` is the full name, as in `card[number]`. */
  read(value: FormValue, name: string): T;
}

/** A parameter that every request must carry. */
export interface RequiredParam<T> extends Param<T> {
  readonly required: true;
}

const emptyValue = (name: string): Refusal =>
  invalidRequest(
    `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset. You should remove '${name}' from your request or supply a non-empty value.`,
    { code: 'parameter_invalid_empty', param: name },
  );

function scalar(value: FormValue, name: string, expected: string): string {
  if (typeof value !== 'string') throw invalidRequest(`Invalid ${expected}`, { param: name });
  if (value === '') throw emptyValue(name);
  return value;
}

function hash(value: FormValue, name: string, expected: string): FormHash {
  if (value === '') throw emptyValue(name);
  if (typeof value === 'string') throw invalidRequest(`Invalid ${expected}`, { param: name });
  return value;
}

/** A text of at most `max` characters. */
export function text(max = 5000): Param<string> {
  return {
    kinds: ['string'],
    required: false,
    read(value, name) {
      const read = scalar(value, name, 'string');
      // Stripe repeats part of the value here; a sandbox that may be handed a card number by mistake does not.
      if (read.length > max) throw invalidRequest(`Invalid string: must be at most ${max} characters`, { param: name });
      return read;
    },
  };
}

/** An e-mail address, checked as loosely as Stripe does. */
export function email(max = 512): Param<string> {
  const plain = text(max);
  return {
    ...plain,
    read(value, name) {
      const read = plain.read(value, name);
      if (/^[^\s@]+@[^\s@]+$/.test(read)) return read;
      throw invalidRequest('Invalid email address', { code: 'email_invalid', param: name });
    },
  };
}

/** A whole number between `min` and `max`. */
export function integer(min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): Param<number> {
  const refuse = (message: string, param: string): Refusal =>
    invalidRequest(message, { code: 'parameter_invalid_integer', param });
  return {
    kinds: ['integer'],
    required: false,
    read(value, name) {
      const read = scalar(value, name, 'integer');
      if (!/^-?\d+$/.test(read)) throw refuse(`Invalid integer: ${name} must be a whole number`, name);
      if (Number(read) < min) throw refuse(`This value must be greater than or equal to ${min}.`, name);
      if (Number(read) > max) throw refuse(`This value must be less than or equal to ${max}.`, name);
      return Number(read);
    },
  };
}

/** `true` or `false`. */
export const bool: Param<boolean> = {
  kinds: ['boolean'],
  required: false,
  read(value, name) {
    const read = scalar(value, name, 'boolean');
    if (read === 'true' || read === 'false') return read === 'true';
    throw invalidRequest(`Invalid boolean: ${name} must be true or false`, { param: name });
  },
};

function inWords(choices: readonly string[]): string {
  const sorted = [...choices].sort();
  const last = sorted.pop() ?? '';
  if (sorted.length === 0) return last;
  return `${sorted.length === 1 ? sorted.join('') : `${sorted.join(', ')},`} or ${last}`;
}

/** One of a closed list of words. */
export function oneOf<const C extends readonly string[]>(...choices: C): Param<C[number]> {
  return {
    kinds: ['string'],
    choices,
    required: false,
    read(value, name) {
      const read = scalar(value, name, 'string');
      const choice = choices.find((candidate) => candidate === read);
      if (choice !== undefined) return choice;
      throw invalidRequest(`Invalid ${name}: must be ${choices.length > 1 ? 'one of ' : ''}${inWords(choices)}`, {
        param: name,
      });
    },
  };
}

/** An array of parameters of one type. */
export function list<T>(item: Param<T>): Param<readonly T[]> {
  return {
    kinds: ['array'],
    required: false,
    read: (value, name) =>
      [...hash(value, name, 'array')].map(([position, inner]) => {
        if (!/^\d+$/.test(position)) throw invalidRequest('Invalid array', { param: name });
        return item.read(inner, `${name}[${position}]`);
      }),
  };
}

/** Either of two types: a hash is read by the first, anything else by the second. */
export function either<A, B>(whenHash: Param<A>, whenText: Param<B>): Param<A | B> {
  return {
    kinds: [...whenHash.kinds, ...whenText.kinds],
    required: false,
    read: (value, name) => (typeof value === 'string' ? whenText : whenHash).read(value, name),
  };
}

/** A parameter that an empty text unsets: it reads as null. */
export function clearable<T>(param: Param<T>): Param<T | null> {
  return { ...param, read: (value, name) => (value === '' ? null : param.read(value, name)) };
}

/** A parameter that must be there. */
export function required<T>(param: Param<T>): RequiredParam<T> {
  return { ...param, required: true };
}

function treeOf(value: FormHash): Tree {
  return Object.fromEntries([...value].map(([key, inner]) => [key, typeof inner === 'string' ? inner : treeOf(inner)]));
}

/** A hash that is echoed and not looked into. */
export const tree: Param<Tree> = {
  kinds: ['object'],
  required: false,
  read: (value, name) => treeOf(hash(value, name, 'object')),
};
