import { create, type DescField, fromJson, isMessage, type JsonObject, ScalarType, toJson } from '@bufbuild/protobuf';
import { isReflectMap, isReflectMessage, reflect, reflectMap } from '@bufbuild/protobuf/reflect';
import { StructSchema } from '@bufbuild/protobuf/wkt';
import { RedirectFormSchema } from '../gen/types/authentication_pb.ts';
import { pairsOf, textOf } from './pairs.ts';
import { redirectionFromWire, redirectionToWire } from './redirection.ts';
import { Refusal } from './refusal.ts';
import type { Shape } from './shape.ts';
import { wordsOf } from './words.ts';

/** Takes one value across. */
export interface Converter {
  /** The value for the vocabulary; undefined where the wire says nothing. */
  readonly read: (wire: unknown) => unknown;
  /** The value for the wire. */
  readonly write: (value: unknown) => unknown;
}

const texts = new Set(['types.SecretString', 'types.CardNumberType', 'types.NetworkTokenType']);

/** How values of this field cross; undefined where a message has to be taken field by field. */
export function converterOf(field: DescField, shape: Shape): Converter | undefined {
  if (field.fieldKind === 'enum') return enumConverter(field);
  if (field.fieldKind === 'map') return shape.kind === 'pairs' ? mapConverter(field) : undefined;
  if (field.fieldKind === 'scalar') return scalarConverter(field.scalar, shape);
  if (field.fieldKind !== 'message') return undefined;
  if (texts.has(field.message.typeName)) return textMessage(field, shape.kind === 'pairs' ? jsonText : plainText);
  if (field.message.typeName === StructSchema.typeName) return struct;
  if (field.message.typeName === RedirectFormSchema.typeName) return redirection;
  return undefined;
}

const plainText: Converter = { read: (text) => text, write: textOf };

const jsonText: Converter = {
  read: (text) => (text === '' ? '' : parsePairs(String(text))),
  write: (pairs) => JSON.stringify(pairsOf(pairs)),
};

function parsePairs(text: string): unknown {
  const pairs = parsed(text);
  const isObject = typeof pairs === 'object' && pairs !== null && !Array.isArray(pairs);
  if (isObject && Object.values(Object(pairs)).every((each) => typeof each === 'string')) return pairs;
  throw new Refusal('must be the text of a JSON object of texts, such as {"order":"17"}');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textMessage(field: DescField & { readonly fieldKind: 'message' }, text: Converter): Converter {
  return {
    read: (wire) => text.read(isReflectMessage(wire) ? Reflect.get(wire.message, 'value') : wire),
    write: (value) => reflect(field.message, create(field.message, { value: text.write(value) })),
  };
}

const struct: Converter = {
  read: (wire) =>
    isReflectMessage(wire) && isMessage(wire.message, StructSchema) ? toJson(StructSchema, wire.message) : undefined,
  write: (value) => reflect(StructSchema, fromJson(StructSchema, jsonOf(value))),
};

/** What JSON makes of it, as the processor had sent it. */
function jsonOf(value: unknown): JsonObject {
  return JSON.parse(JSON.stringify(value).toWellFormed());
}

const redirection: Converter = {
  read: (wire) =>
    isReflectMessage(wire) && isMessage(wire.message, RedirectFormSchema)
      ? redirectionFromWire(wire.message)
      : undefined,
  write: (value) => redirectionToWire(Object(value)),
};

function mapConverter(field: DescField & { readonly fieldKind: 'map' }): Converter {
  return {
    read: (wire) => (isReflectMap(wire) ? Object.fromEntries(wire) : undefined),
    write: (value) => reflectMap(field, pairsOf(value)),
  };
}

function enumConverter({ enum: description }: DescField & { readonly fieldKind: 'enum' }): Converter {
  const { byNumber, byWord } = wordsOf(description);
  return {
    read: (number) => {
      if (typeof number === 'number' && byNumber.has(number)) return byNumber.get(number);
      throw new Refusal('must be one of the values that the protos name');
    },
    write: (word) => {
      const number = byWord.get(String(word));
      if (number === undefined) throw new Refusal('has a value that this wire has no name for');
      return number;
    },
  };
}

function scalarConverter(type: ScalarType, shape: Shape): Converter {
  if (type === ScalarType.INT64) return int64;
  if (type === ScalarType.STRING) return shape.kind === 'choice' ? choice(shape.words) : plainText;
  return asItIs;
}

const asItIs: Converter = { read: (value) => value, write: (value) => value };

const int64: Converter = {
  read: (wire) => {
    const number = Number(wire);
    if (!Number.isSafeInteger(number)) throw new Refusal('must be at most 2^53 - 1, and at least its negative');
    return number;
  },
  write: (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Refusal('must be a whole number');
    return BigInt(value);
  },
};

/** Free text on the wire: `requested by customer` is the word REQUESTED_BY_CUSTOMER, and what is no word has no place. */
function choice(words: readonly string[]): Converter {
  return {
    read: (text) => {
      const word = String(text)
        .trim()
        .toUpperCase()
        .replaceAll(/[\s-]+/g, '_');
      return words.includes(word) ? word : undefined;
    },
    write: textOf,
  };
}
