import type { ObjectShape, Shape } from '../vocabulary/shape.ts';
import type { Components, JsonSchema } from './components.ts';
import { type DescribedField, describedType, inCallersWords } from './descriptions.ts';

type Fields = Readonly<Record<string, DescribedField>>;

/** The schema of a type of the catalogue under its own name. */
export function namedSchema(shape: Shape, typeName: string, components: Components): JsonSchema {
  return schemaOf(shape, { type: typeName }, components);
}

/** What a description says of a value, and what the catalogue's schema does. */
function schemaOf(shape: Shape, field: DescribedField, components: Components): JsonSchema {
  const type = describedType(field.type);
  const words = field.description === undefined ? {} : { description: inCallersWords(field.description) };
  if (shape.kind === 'list')
    return { type: 'array', items: schemaOf(shape.items, withoutWords(field), components), ...words };
  if (shape.kind === 'map')
    return { type: 'object', additionalProperties: schemaOf(shape.values, {}, components), ...wordsOf(field) };
  if (shape.kind === 'value') {
    const sensitive = shape.isSensitive ? { writeOnly: true, 'x-prism-sensitive': true } : {};
    return { ...shape.schema, ...sensitive, ...wordsOf(field) };
  }
  if (field.type === undefined || type === undefined || Object.keys(type.fields).length === 0) {
    return { ...objectSchema(shape, field.fields ?? {}, components), ...words };
  }
  const own = type.description === undefined ? {} : { description: inCallersWords(type.description) };
  return { ...components.refer(field.type, { ...objectSchema(shape, type.fields, components), ...own }), ...words };
}

/** A list's description is not its items'. */
function withoutWords({ description: _, ...field }: DescribedField): DescribedField {
  return field;
}

/** Its own description, or that of its type. */
function wordsOf({ description, type }: DescribedField): JsonSchema {
  const text = description ?? describedType(type)?.description;
  return text === undefined ? {} : { description: inCallersWords(text) };
}

function objectSchema(shape: ObjectShape, fields: Fields, components: Components): JsonSchema {
  const entries = [...shape.fields];
  const required = entries.filter(([, { isRequired }]) => isRequired).map(([, { wireName }]) => wireName);
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, { wireName, shape: inner }]) => [wireName, schemaOf(inner, fields[name] ?? {}, components)]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}
