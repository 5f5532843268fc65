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

const parts = { key: z.string().check(z.regex(/^\w+$/)), shop: z.optional(z.string()) };
const plain = z.strictObject(parts, { error: 'must have key, and shop where there are several' });

/** The key is wrapped as soon as it is validated. */
const sealed = z.transform(
  ({ key, shop }: ToySettings): { readonly key: Secret; readonly shop: string | undefined } => ({
    key: secret(key),
    shop,
  }),
);

export const settings: Schema<SealedToySettings, ToySettings> = z.pipe(plain, sealed);

/** Does not say what there has to be. */
export const curtSettings: Schema<SealedToySettings, ToySettings> = z.pipe(
  z.strictObject(parts, { error: 'is wrong' }),
  sealed,
);

/** Any will do. */
export const lenientSettings: Schema<SealedToySettings, ToySettings> = z.pipe(
  z.strictObject({ key: z.string(), shop: z.optional(z.string()) }, { error: 'must have key' }),
  z.transform(({ key, shop }): SealedToySettings => ({ key: secret(key), shop })),
);

/** The first, with a key that anybody can print. */
export const openSettings: Schema<SealedToySettings, ToySettings> = plain;
