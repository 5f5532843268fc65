import { currencyExponents, declineCodes, isCurrency, type Schema } from '@prism/core';
import type { ValueSchema } from './shape.ts';

// What a schema accepts says what it is for, however it is built: of its parts many are functions that say nothing.

const secretBrand = Symbol.for('@prism/secret');

/** Whether a schema unwraps a secret, which only those of secret and personal fields do. */
export function takesSecrets(schema: Schema<unknown>): boolean {
  let isRevealed = false;
  accepts(schema, {
    [secretBrand]: true,
    reveal: () => {
      isRevealed = true;
      return '';
    },
  });
  return isRevealed;
}

const wordLists = [Object.keys(currencyExponents).filter(isCurrency), Object.keys(declineCodes)];

/** The words of a schema that checks with a function of the vocabulary. */
export function wordsOf(schema: Schema<unknown>): ValueSchema | undefined {
  if (accepts(schema, 'neither currency nor code')) return undefined;
  const words = wordLists.find((list) => list.every((word) => accepts(schema, word)));
  return words && { type: 'string', enum: words };
}

/** What the checks of a number amount to. */
export function refinedNumber(schema: Schema<unknown>): ValueSchema {
  const type = accepts(schema, 1) && !accepts(schema, 1.5) ? 'integer' : 'number';
  const most = furthest((distance) => accepts(schema, 1 + distance), Number.MAX_SAFE_INTEGER - 1);
  const least = furthest((distance) => accepts(schema, 1 - distance), Number.MAX_SAFE_INTEGER);
  return { type, minimum: 1 - least, maximum: 1 + most };
}

const samples = [
  { text: 'https://shop.example/', otherwise: 'shop', says: { format: 'uri' } },
  { text: 'jane.roe@example.com', otherwise: 'jane', says: { format: 'email' } },
  { text: 'a', otherwise: '', says: {} },
] as const;

const longest = 2 ** 18;

/** What the checks of a text amount to: what it is, and how long it may be. */
export function refinedText(schema: Schema<unknown>): ValueSchema {
  const sample = samples.find(({ text, otherwise }) => accepts(schema, text) && !accepts(schema, otherwise));
  if (sample === undefined && !accepts(schema, 'a')) return {};
  const { text, says } = sample ?? { text: 'a', says: {} };
  const room = furthest((length) => accepts(schema, text + 'a'.repeat(length)), longest);
  return {
    ...(!accepts(schema, '') && { minLength: 1 }),
    ...(room < longest && { maxLength: text.length + room }),
    ...says,
  };
}

/** The largest number up to `end` for which it holds, as it does for 0 and all up to that number. */
function furthest(holds: (distance: number) => boolean, end: number): number {
  if (holds(end)) return end;
  let [last, first] = [0, end];
  while (first - last > 1) {
    const middle = last + Math.floor((first - last) / 2);
    if (holds(middle)) last = middle;
    else first = middle;
  }
  return last;
}

/** Whether a schema is content with a value. */
export function accepts(schema: Schema<unknown>, value: unknown): boolean {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError('a schema of the catalogue validates at once');
  return result.issues === undefined;
}
