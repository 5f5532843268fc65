import type { InputIssue } from '@prism/core';
import { printable, snakeCase } from './names.ts';
import type { ListShape, MapShape, ObjectShape, Shape } from './shape.ts';

/** A request in the names of TypeScript, and what of it has no name there. */
export interface Decoded {
  readonly value: unknown;
  readonly issues: readonly InputIssue[];
}

/** Nobody reads more, and a body full of nonsense must not become a longer answer. */
const mostTold = 50;

type Issues = InputIssue[];
type Json = Readonly<Record<string, unknown>>;

/** From JSON's names to TypeScript's. Values are left to the catalogue's schema, free maps as they are. */
export function decode(shape: Shape, value: unknown): Decoded {
  const issues: Issues = [];
  return { value: decoded(shape, value, [], issues), issues };
}

/** From TypeScript's names to JSON's. */
export function encode(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'list') return encodedList(shape, value);
  if (!isObject(value) || shape.kind === 'value') return value;
  return shape.kind === 'map' ? encodedMap(shape, value) : encodedObject(shape, value);
}

/** The path of a field as the caller wrote it: `payment_method.card.card_number`. */
export function wirePath(shape: Shape, path: string): string {
  let at: Shape | undefined = shape;
  const names = path.split('.').map((name) => {
    if (at?.kind === 'object') {
      const field = at.fields.get(name);
      at = field?.shape;
      return field?.wireName ?? name;
    }
    at = at?.kind === 'list' ? at.items : undefined;
    return name;
  });
  return names.join('.');
}

function decoded(shape: Shape, value: unknown, path: readonly string[], issues: Issues): unknown {
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.map((item, index) => decoded(shape.items, item, [...path, String(index)], issues));
  }
  return shape.kind === 'object' && isObject(value) ? decodedObject(shape, value, path, issues) : value;
}

function decodedObject(shape: ObjectShape, value: Json, path: readonly string[], issues: Issues): Json {
  const byWireName = new Map(Array.from(shape.fields, ([name, field]) => [field.wireName, { name, ...field }]));
  const entries = Object.entries(value).flatMap(([wireName, content]) => {
    const field = byWireName.get(wireName);
    if (field) return [[field.name, decoded(field.shape, content, [...path, wireName], issues)] as const];
    if (issues.length < mostTold)
      issues.push(
        unknownField([...path, printable(wireName)].join('.'), byWireName.has(snakeCase(wireName)), wireName),
      );
    return [];
  });
  return Object.fromEntries(entries);
}

function unknownField(field: string, isMisspelt: boolean, name: string): InputIssue {
  return { field, message: isMisspelt ? `is not known: it is written ${snakeCase(name)}` : 'is not known' };
}

function encodedObject({ fields }: ObjectShape, value: Json): Json {
  const entries = Object.entries(value).flatMap(([name, content]) => {
    const field = fields.get(name);
    return field === undefined || content === undefined
      ? []
      : [[field.wireName, encode(field.shape, content)] as const];
  });
  return Object.fromEntries(entries);
}

function encodedMap({ values }: MapShape, value: Json): Json {
  return Object.fromEntries(Object.entries(value).map(([key, content]) => [key, encode(values, content)]));
}

function encodedList({ items }: ListShape, value: unknown): unknown {
  return Array.isArray(value) ? value.map((item) => encode(items, item)) : value;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
