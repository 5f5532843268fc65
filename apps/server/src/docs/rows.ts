import type { JsonSchema } from '../openapi/components.ts';
import type { OpenApiDocument } from '../openapi/document.ts';

/** One field in a table of the reference. */
export interface Row {
  readonly name: string;
  /** Of how many objects it stands inside. */
  readonly depth: number;
  readonly type: string;
  readonly isRequired: boolean;
  readonly isSensitive: boolean;
  readonly description: string;
  /** Where there are few. */
  readonly words: readonly string[];
}

const fewWords = 30;
const deepest = 8;

/** The fields of a schema and of what stands in it, in the order of reading. */
export function rowsOf(document: OpenApiDocument, schema: JsonSchema, depth = 0): Row[] {
  const { properties, required } = resolved(document, schema);
  if (depth > deepest) return [];
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  return entriesOf(properties).flatMap(([name, property]) => {
    const own = resolved(document, property);
    const items = isSchema(own['items']) ? own['items'] : undefined;
    const { enum: words } = own;
    const row = {
      name,
      depth,
      type: typeOf(document, own),
      isRequired: names.includes(name),
      isSensitive: own['x-prism-sensitive'] === true,
      description: String(own['description'] ?? ''),
      words: Array.isArray(words) && words.length <= fewWords ? words.map(String) : [],
    };
    return [row, ...rowsOf(document, items ?? own, depth + 1)];
  });
}

/** The schema that is referred to, with what stands beside the reference. */
function resolved(document: OpenApiDocument, schema: JsonSchema): JsonSchema {
  const { $ref, properties: stricter, ...beside } = schema;
  if (typeof $ref !== 'string') return schema;
  const { properties, ...rest } = document.components.schemas[$ref.replace('#/components/schemas/', '')] ?? {};
  const entries = entriesOf(properties).map(([name, property]) => {
    const [, more = {}] = entriesOf(stricter).find(([other]) => other === name) ?? [];
    return [name, { ...property, ...more }] as const;
  });
  return { ...rest, ...beside, ...(entries.length > 0 && { properties: Object.fromEntries(entries) }) };
}

function typeOf(document: OpenApiDocument, schema: JsonSchema): string {
  const { type, format, additionalProperties, items, minimum, maximum, maxLength } = schema;
  if (type === 'array') return `list of ${isSchema(items) ? typeOf(document, resolved(document, items)) : 'anything'}`;
  if (isSchema(additionalProperties)) return 'map';
  const isSmall = typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER;
  if (type === 'integer')
    return isSmall ? `integer ${minimum} to ${maximum}` : `integer${minimum === 1 ? ', at least 1' : ''}`;
  if (type !== 'string') return String(type ?? 'anything');
  return [format ?? 'text', maxLength !== undefined && `up to ${maxLength}`].filter(Boolean).join(' ');
}

function entriesOf(properties: unknown): [string, JsonSchema][] {
  return isSchema(properties)
    ? Object.entries(properties).filter((entry): entry is [string, JsonSchema] => isSchema(entry[1]))
    : [];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
