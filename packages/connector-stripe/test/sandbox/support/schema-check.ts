import type { Description, Schema } from './spec.ts';

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const isHash = (value: unknown): value is Readonly<Record<string, unknown>> => typeOf(value) === 'object';

function resolve(schema: Schema, description: Description): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.split('/').pop() ?? '';
  const found = description.components.schemas[name];
  if (!found) throw new Error(`${name} is not in the description`);
  return found;
}

/** What of a value contradicts its schema. Fields that the schema does not know are newer, and pass. */
export function contradictions(value: unknown, schema: Schema, description: Description, at = ''): readonly string[] {
  const { type, nullable, enum: words, anyOf, properties = {}, required = [], items } = resolve(schema, description);
  if (value === null && nullable) return [];
  if (anyOf) {
    const each = anyOf.map((variant) => contradictions(value, variant, description, at));
    return each.some((found) => found.length === 0) ? [] : (each.at(-1) ?? []);
  }
  if (type !== undefined && type !== typeOf(value) && !(type === 'number' && typeOf(value) === 'integer')) {
    return [`${at} is ${typeOf(value)}, not ${type}`];
  }
  if (words && !words.includes(String(value))) return [`${at} is ${value}, not one of ${words}`];
  if (Array.isArray(value) && items)
    return value.flatMap((item, index) => contradictions(item, items, description, `${at}[${index}]`));
  if (!isHash(value)) return [];
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  const wrong = Object.entries(properties).flatMap(([name, property]) =>
    name in value ? contradictions(value[name], property, description, `${at}.${name}`) : [],
  );
  return [...missing, ...wrong];
}
