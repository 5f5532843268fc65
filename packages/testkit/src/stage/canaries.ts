import { isSecret, type OperationName } from '@prism/core';
import type { Candidate } from '../candidate.ts';
import { specOf } from '../catalogue.ts';
import { check } from '../check.ts';
import type { Fields } from '../samples/fields.ts';
import { leavesOf, valueAt } from '../samples/paths.ts';

/** Something that must not come out, and what it is. */
export interface Canary {
  readonly what: string;
  readonly text: string;
}

/** What the catalogue seals of a request, and what is secret of the settings. */
export function canariesOf(candidate: Candidate, name: OperationName, request: Fields): readonly Canary[] {
  const input = validated(name, request);
  // An id that stands in the open elsewhere in the request is no secret there.
  const open = new Set(leavesOf(input).map(({ value }) => value));
  const sealed = sealedIn(input);
  return [...secretsOf(candidate), ...sealed.filter(({ text }) => !open.has(text))];
}

/** The secrets of the settings. */
export function secretsOf({ secrets }: Candidate): readonly Canary[] {
  return secrets.map((text) => ({ what: 'a secret of the settings', text }));
}

function sealedIn(value: unknown, path: readonly string[] = []): readonly Canary[] {
  if (isSecret(value)) {
    const text = value.reveal();
    // A month or a country could be anybody's.
    return text.length >= 5 || path.at(-1) === 'cardCvc' ? [{ what: path.join('.'), text }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sealedIn(inner, [...path, key]));
}

/** Fails where one of them stands in what was printed. */
export function tellsNothing(printed: readonly string[], canaries: readonly Canary[], where: string): void {
  for (const { what, text } of canaries) {
    const escaped = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    // Short ones count only as words of their own.
    const pattern = new RegExp(text.length < 5 ? `(?<![\\w.])${escaped}(?!\\w)` : escaped);
    check(!printed.some((one) => pattern.test(one)), `${where} tells ${what}.`);
  }
}

/** Everything in which a value can be printed, with what it was caused by. */
export function printed(value: unknown, depth = 5): readonly string[] {
  if (typeof value !== 'object' && typeof value !== 'function') return [String(value)];
  if (value === null || depth === 0) return [];
  const inError = value instanceof Error ? [value.message, value.stack ?? '', ...printed(value.cause, depth - 1)] : [];
  return [String(value), jsonOf(value), inspected(value), ...inError];
}

function jsonOf(value: object): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

/** As the console of Node would show it; elsewhere there is no such thing. */
function inspected(value: object): string {
  const runtime: unknown = Reflect.get(globalThis, 'process');
  const getBuiltin: unknown =
    typeof runtime === 'object' && runtime !== null && Reflect.get(runtime, 'getBuiltinModule');
  if (typeof getBuiltin !== 'function') return '';
  return String(getBuiltin.call(runtime, 'util').inspect(value, { depth: 9, showHidden: true }));
}

/** The request as a connector sees it; nothing where the catalogue refuses it. */
function validated(name: OperationName, request: Fields): object {
  const result = specOf(name).request['~standard'].validate(request);
  return result instanceof Promise || result.issues !== undefined ? {} : result.value;
}

/** Every place in a request where a text stands that has to be sealed. */
export function sealedPaths(name: OperationName, request: Fields): readonly (readonly string[])[] {
  const input = validated(name, request);
  return leavesOf(request)
    .map(({ path }) => path)
    .filter((path) => isSecret(valueAt(input, path)));
}
