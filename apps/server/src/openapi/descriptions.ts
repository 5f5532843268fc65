import { operations } from '../vocabulary/operations.ts';
import { inWireWords } from '../vocabulary/wire-words.ts';
import written from './descriptions.json' with { type: 'json' };

/** What the catalogue's types say of themselves in words. */
export interface DescribedType {
  readonly description?: string;
  readonly fields: Readonly<Record<string, DescribedField>>;
}

export interface DescribedField {
  readonly description?: string;
  /** The name of its type, of a list that of its items. */
  readonly type?: string;
  readonly fields?: Readonly<Record<string, DescribedField>>;
}

const types: Readonly<Record<string, DescribedType>> = written;

/** A type by its name in TypeScript. */
export function describedType(name: string | undefined): DescribedType | undefined {
  return name !== undefined && Object.hasOwn(types, name) ? types[name] : undefined;
}

/** Of an operation's request or response. */
export function nameOfType(operation: string, side: 'Request' | 'Response'): string {
  return operation.replace(/(?:^|\.)[a-z]/g, (start) => start.replace('.', '').toUpperCase()) + side;
}

/** A description in the words of JSON callers: fields in snake_case, operations by their paths. */
export function inCallersWords(text: string): string {
  return inWireWords(text.replace(/`([a-zA-Z]+\.[a-zA-Z]+)`/g, (all, name) => pathOf(name) ?? all));
}

function pathOf(operation: string): string | undefined {
  const path = operations.get(operation)?.path;
  return path && `\`${path}\``;
}
