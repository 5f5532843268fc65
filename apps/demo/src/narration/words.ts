import type { styleText } from 'node:util';
import { isSecret } from '@prism/core';
import { isMoney, moneyText } from './money.ts';

export type Style = Parameters<typeof styleText>[0];

/** What is not broken over lines: a word, with the name of the field whose value it begins. */
export interface Word {
  readonly text: string;
  readonly name?: string;
  readonly style?: Style;
}

/** Words that begin a line of their own. */
export type Row = readonly Word[];

/** A sentence. */
export function wordsOf(text: string, style?: Style): Row {
  return text.split(' ').map((word) => ({ text: word, ...(style && { style }) }));
}

/** Fields as `name=value`, a nested object as `name={field=value}`, what may not be shown as `***`. */
export function fieldsOf(fields: object): Row {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (isMasked(value)) return [{ name, text: '***' }];
    if (isMoney(value)) return [{ name, text: moneyText(value) }];
    return typeof value === 'object' && value !== null ? braced(name, value) : valueOf(name, String(value));
  });
}

function braced(name: string, fields: object): Row {
  const inner = fieldsOf(fields);
  return inner.map((word, index) => ({
    ...word,
    ...(index === 0 && { name: `${name}={${word.name}` }),
    ...(index === inner.length - 1 && { text: `${word.text}}` }),
  }));
}

function valueOf(name: string, text: string): Row {
  const [first, ...others] = wordsOf(text.includes(' ') ? `"${text}"` : shortened(text));
  return [{ ...first, name, text: first?.text ?? '' }, ...others];
}

/** The beginning of an id is enough to recognise it by. */
function shortened(text: string): string {
  return text.length > 24 && /^[\w-]+$/.test(text) ? `${text.slice(0, 16)}...` : text;
}

/** True for a secret, and for an object of secrets only. */
function isMasked(value: unknown): boolean {
  if (isSecret(value) || value === '[redacted]') return true;
  if (typeof value !== 'object' || value === null) return false;
  const fields = Object.values(value).filter((field) => field !== undefined);
  return fields.length > 0 && fields.every(isMasked);
}
