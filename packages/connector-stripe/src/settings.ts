import { isSecret, type Schema, type Secret, type Sensitive, secret } from '@prism/core';
import * as z from 'zod/mini';

/** The version of Stripe's API that this connector is written and tested for. */
export const stripeApiVersion = '2026-10-28.endive';

/** What the Stripe connector must know about an account. */
export interface StripeSettings {
  /** A secret or restricted key (`sk_…`, `rk_…`) from the dashboard. */
  readonly apiKey: Sensitive;
  /** Another version of Stripe's API than {@link stripeApiVersion}, as `2026-10-28.endive`. At your own risk. */
  readonly apiVersion?: string | undefined;
  /** For Connect platforms: the connected account (`acct_…`) on whose behalf all calls are made (`Stripe-Account`). */
  readonly stripeAccount?: string | undefined;
}

const required = 'must be a secret key from the dashboard of Stripe';

const apiKey = z.pipe(
  z.transform((key: Sensitive) => (isSecret(key) ? key.reveal() : key)),
  z.pipe(
    z.string(required).check(z.regex(/^[\x21-\x7E]{1,500}$/, required)),
    z.transform((key: string): Secret => secret(key)),
  ),
);

export const stripeSettings: Schema<StripeSettings & { readonly apiKey: Secret }, StripeSettings> = z.strictObject(
  {
    apiKey,
    apiVersion: z.optional(
      z
        .string()
        .check(
          z.regex(/^\d{4}-\d{2}-\d{2}(?:\.[a-z]+)?$/, 'must be a version of the API, such as "2026-10-28.endive"'),
        ),
    ),
    stripeAccount: z.optional(
      z.string().check(z.regex(/^acct_\w{1,200}$/, 'must be the id of a connected account, "acct_…"')),
    ),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has settings that are not known: ${issue.keys.filter((key) => /^[A-Za-z_]{1,40}$/.test(key)).join(', ')}`
        : 'must be an object with apiKey, and apiVersion and stripeAccount where needed',
  },
);
