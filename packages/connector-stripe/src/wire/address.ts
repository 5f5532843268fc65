import { type PostalAddress, type Sealed, type Secret, secret } from '@prism/core';
import * as z from 'zod/mini';
import { text } from './reference.ts';

export const addressWire = z.nullish(
  z.object({ line1: text, line2: text, city: text, state: text, postal_code: text, country: text }),
);

/** Stripe has two lines: the third joins the second. */
export function toStripeAddress(address: Sealed<PostalAddress>) {
  const { line1, line2, line3, city, state, zipCode, countryAlpha2Code } = address;
  return { line1, line2: joined(', ', line2, line3), city, state, postal_code: zipCode, country: countryAlpha2Code };
}

export function fromStripeAddress(address: z.infer<typeof addressWire>) {
  if (!address) return undefined;
  const { line1, line2, city, state, postal_code: zipCode, country: countryAlpha2Code } = address;
  return withoutNulls({ line1, line2, city, state, zipCode, countryAlpha2Code });
}

/** The texts that are there, joined, still wrapped. */
export function joined(separator: string, ...parts: readonly (Secret | undefined)[]): Secret | undefined {
  const given = parts.filter((part) => part !== undefined);
  return given.length === 0 ? undefined : secret(given.map((part) => part.reveal()).join(separator));
}

type WithoutNulls<T> = { readonly [K in keyof T]: Exclude<T[K], null> | undefined };

/** Stripe answers null for what is not set; the domain leaves it out. */
export function withoutNulls<T extends Readonly<Record<string, string | null | undefined>>>(fields: T): WithoutNulls<T>;
export function withoutNulls(fields: Readonly<Record<string, string | null | undefined>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string'));
}
