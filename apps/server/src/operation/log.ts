import { type DestinationStream, type Logger, pino } from 'pino';
import { operations } from '../vocabulary/operations.ts';
import type { Shape } from '../vocabulary/shape.ts';

const censored = '[redacted]';

/** Headers that hold credentials, and names under which settings do. */
const credentialName =
  /authorization|api.?key|secret|password|cookie|^x-(?:key\d|connector-(?:config|auth)|auth-key-map)$/i;

/** What the catalogue calls secret or personal, in both spellings. */
const sensitiveNames = new Set(
  Array.from(operations.values()).flatMap(({ request, response }) => [
    ...sensitiveIn(request),
    ...sensitiveIn(response),
  ]),
);

/**
 * The log: one JSON object a line. The server gives it no body and no header in the first place; what is handed to it all the
 * same is redacted by the catalogue's own word for what is secret or personal.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: redacted },
    serializers: { err: withoutWords, error: withoutWords, req: nothing, res: nothing },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

const deepest = 6;

function redacted(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, redactedValue(name, value, deepest)]));
}

function redactedValue(name: string, value: unknown, depth: number): unknown {
  if (sensitiveNames.has(name) || credentialName.test(name)) return censored;
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (depth === 0) return censored;
  if (Array.isArray(value)) return value.map((item) => redactedValue('', item, depth - 1));
  const entries = Object.entries(value).map(([key, inner]) => [key, redactedValue(key, inner, depth - 1)] as const);
  return Object.fromEntries(entries);
}

/** Where an error came from, without its message, which may quote anything. */
function withoutWords(error: unknown): object {
  if (!(error instanceof Error)) return {};
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code: unknown = Reflect.get(error, 'code');
  return { type: error.name, ...(typeof code === 'string' && { code }), stack: places.join('\n') };
}

function nothing(): undefined {
  return undefined;
}

function sensitiveIn(shape: Shape): string[] {
  if (shape.kind === 'list') return sensitiveIn(shape.items);
  if (shape.kind !== 'object') return [];
  return Array.from(shape.fields).flatMap(([name, field]) => {
    const isSensitive = holdsSensitive(field.shape);
    return isSensitive ? [name, field.wireName] : sensitiveIn(field.shape);
  });
}

function holdsSensitive(shape: Shape): boolean {
  if (shape.kind === 'value') return shape.isSensitive;
  return shape.kind === 'map' && holdsSensitive(shape.values);
}
