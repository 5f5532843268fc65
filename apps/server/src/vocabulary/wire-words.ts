import { snakeCase } from './names.ts';
import { operations } from './operations.ts';
import type { Shape } from './shape.ts';

/** Names of an error's own parts, of which advice speaks. */
const errorNames = ['connectorCode', 'connectorRequestId', 'idempotencyKey', 'retryAfterMs'];

const names = new Set([
  ...errorNames,
  ...Array.from(operations.values()).flatMap(({ request, response }) => [...namesIn(request), ...namesIn(response)]),
]);

/** A text for people, with the fields that it speaks of named as the caller knows them. */
export function inWireWords(text: string): string {
  return text.replace(/\b[a-z]+(?:[A-Z][a-z\d]*)+\b/g, (word) => (names.has(word) ? snakeCase(word) : word));
}

function namesIn(shape: Shape): string[] {
  if (shape.kind === 'list') return namesIn(shape.items);
  if (shape.kind !== 'object') return [];
  return Array.from(shape.fields).flatMap(([name, field]) => [name, ...namesIn(field.shape)]);
}
