import { type Description, resolve, type Schema } from './spec.ts';

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const isHash = (value: unknown): value is Readonly<Record<string, unknown>> => typeOf(value) === 'object';

/** Of the actions, the one whose `type` is the value's. */
function variantOf(value: unknown, schema: Schema, description: Description): Schema {
  const variants = (schema.oneOf ?? []).map((variant) => resolve(variant, description));
  const type = isHash(value) ? String(value['type']) : '';
  return variants.find(({ properties }) => properties?.['type']?.enum?.includes(type)) ?? schema;
}

/** What of a value contradicts its schema, and which of its fields the schema does not know. */
export function contradictions(value: unknown, given: Schema, description: Description, at = ''): readonly string[] {
  const resolved = resolve(given, description);
  const {
    type,
    enum: words,
    properties,
    required = [],
    items,
  } = resolved.oneOf ? variantOf(value, resolved, description) : resolved;
  if (type !== undefined && type !== typeOf(value)) return [`${at} is ${typeOf(value)}, not ${type}`];
  if (words && !words.includes(String(value))) return [`${at} is ${value}, not one of ${words}`];
  if (Array.isArray(value) && items) {
    return value.flatMap((item, index) => contradictions(item, items, description, `${at}[${index}]`));
  }
  if (!isHash(value) || properties === undefined) return [];
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, inner]) => {
    const property = properties[name];
    return property ? contradictions(inner, property, description, `${at}.${name}`) : [`${at}.${name} is unknown`];
  });
  return [...missing, ...wrong];
}

/** The fields that additional data of answers can have. */
export function additionalFields(description: Description): ReadonlySet<string> {
  const schema = description.components.schemas['PaymentResponse']?.properties?.['additionalData'];
  const variants = (schema?.['x-anyOf'] ?? []).map((variant) => resolve(variant, description));
  return new Set(variants.flatMap(({ properties = {} }) => Object.keys(properties)));
}
