import { invalidRequest } from '../failure.ts';
import type { Metadata } from '../wire/shared.ts';
import type { FormHash } from './form.ts';
import { clearable, type Param } from './param.ts';

const MAX_KEYS = 50;
const MAX_KEY = 40;
const MAX_VALUE = 500;

/** Keys to set, and keys with an empty text to unset. */
export type MetadataChange = ReadonlyMap<string, string>;

function refuse(message: string, param: string): never {
  throw invalidRequest(message, { param });
}

function readEntries(value: FormHash, name: string): MetadataChange {
  const entries = [...value].map(([key, entry]): [string, string] => {
    const param = `${name}[${key}]`;
    if (typeof entry !== 'string') return refuse('Invalid string', param);
    if (key.length > MAX_KEY) {
      refuse(
        `Metadata keys can have up to ${MAX_KEY} characters, but you passed in a key that is ${key.length} characters.`,
        name,
      );
    }
    if (entry.length > MAX_VALUE) {
      refuse(
        `Metadata values can have up to ${MAX_VALUE} characters, but you passed in a value that is ${entry.length} characters.`,
        param,
      );
    }
    return [key, entry];
  });
  return new Map(entries);
}

/** A set of key-value pairs. */
export const metadata: Param<MetadataChange> = {
  kinds: ['object'],
  required: false,
  read: (value, name) => (typeof value === 'string' ? refuse('Invalid object', name) : readEntries(value, name)),
};

/** Metadata of an update, where an empty text in place of the whole hash unsets every key. */
export const clearableMetadata: Param<MetadataChange | null> = clearable(metadata);

/** Merges a change into what is there, as every update does. */
export function mergeMetadata(current: Metadata, change: MetadataChange | null | undefined): Metadata {
  if (change === undefined) return current;
  if (change === null) return {};
  const merged = new Map(Object.entries(current));
  for (const [key, value] of change) {
    if (value === '') merged.delete(key);
    else merged.set(key, value);
  }
  if (merged.size > MAX_KEYS) refuse(`You can only specify up to ${MAX_KEYS} metadata keys.`, 'metadata');
  return Object.fromEntries(merged);
}
