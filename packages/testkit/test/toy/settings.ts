import { type Schema, type Secret, type Sensitive, secret } from '@prism/core';
import * as z from 'zod/mini';

export interface ToySettings {
  readonly key: string;
  readonly shop?: string | undefined;
}

export interface SealedToySettings {
  readonly key: Sensitive;
  readonly shop?: string | undefined;
}

const plain = z.strictObject(
  { key: z.string().check(z.regex(/^\w+$/)), shop: z.optional(z.string()) },
  { error: 'must have key, and shop where there are several' },
);

/** The key is wrapped as soon as it is validated. */
export const settings: Schema<SealedToySettings, ToySettings> = z.pipe(
  plain,
  z.transform(({ key, shop }): { readonly key: Secret; readonly shop: string | undefined } => ({
    key: secret(key),
    shop,
  })),
);

/** Any will do. */
export const lenientSettings: Schema<SealedToySettings, ToySettings> = z.pipe(
  z.strictObject({ key: z.string(), shop: z.optional(z.string()) }, { error: 'must have key' }),
  z.transform(({ key, shop }): SealedToySettings => ({ key: secret(key), shop })),
);

/** The first, with a key that anybody can print. */
export const openSettings: Schema<SealedToySettings, ToySettings> = plain;
