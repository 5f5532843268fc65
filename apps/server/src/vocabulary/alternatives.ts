import { isDeepStrictEqual } from 'node:util';
import { type Field, type ObjectShape, objectShape, type Shape } from './shape.ts';

/** What can be said of a value that is one of several: of objects, every field that one of them has. */
export function oneOfShapes(shapes: readonly Shape[]): Shape {
  return shapes.reduce(eitherOf);
}

function eitherOf(one: Shape, other: Shape): Shape {
  if (isDeepStrictEqual(one, other)) return one;
  if (one.kind === 'object' && other.kind === 'object') return eitherObject(one, other);
  if (one.kind === 'value' && other.kind === 'value') {
    const schema = eitherSchema(one.schema, other.schema);
    return { kind: 'value', schema, isSensitive: one.isSensitive || other.isSensitive };
  }
  throw new TypeError(`no shape is both ${one.kind} and ${other.kind}`);
}

function eitherObject(one: ObjectShape, other: ObjectShape): ObjectShape {
  const names = new Set([...one.fields.keys(), ...other.fields.keys()]);
  return objectShape([...names].map((name) => [name, eitherField(one.fields.get(name), other.fields.get(name))]));
}

function eitherField(one: Field | undefined, other: Field | undefined): Field {
  if (one && other) {
    return { ...one, shape: eitherOf(one.shape, other.shape), isRequired: one.isRequired && other.isRequired };
  }
  const field = one ?? other;
  if (field === undefined) throw new TypeError('a field of neither');
  return { ...field, isRequired: false };
}

function eitherSchema(one: Readonly<Record<string, unknown>>, other: typeof one): typeof one {
  const { enum: words, ...rest } = one;
  const { enum: otherWords, ...otherRest } = other;
  if (!Array.isArray(words) || !Array.isArray(otherWords) || !isDeepStrictEqual(rest, otherRest)) {
    return { anyOf: [one, other] };
  }
  return { ...rest, enum: [...new Set([...words, ...otherWords])] };
}
