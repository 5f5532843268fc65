import { currencyExponents, declineCodes, isCurrency, type Schema } from '@prism/core';
import type { ValueSchema } from './shape.ts';

// What a schema accepts says what it is for, however it is built: by its parts alone a check is a function like any other.

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

const kinds = [
  { type: 'number', fits: 1, doesNot: 1.5, adds: { type: 'integer' } },
  { type: 'string', fits: 'https://shop.example/return', doesNot: 'shop', adds: { format: 'uri' } },
  { type: 'string', fits: 'jane.roe@example.com', doesNot: 'jane', adds: { format: 'email' } },
] as const;

/** What the checks of a text or a number amount to, where the schema does not say it. */
export function refined(schema: Schema<unknown>, known: ValueSchema): ValueSchema {
  const kind = kinds.find(
    ({ type, fits, doesNot }) => known['type'] === type && accepts(schema, fits) && !accepts(schema, doesNot),
  );
  return { ...known, ...kind?.adds };
}

/** Whether a schema is content with a value. */
export function accepts(schema: Schema<unknown>, value: unknown): boolean {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError('a schema of the catalogue validates at once');
  return result.issues === undefined;
}
