import { isSecret, type Schema, type Secret, type Sensitive, secret } from '@prism/core';
import * as z from 'zod/mini';

/** The version of Adyen's Checkout API that this connector is written and tested for. */
export const adyenApiVersion = 'v71';

/** What the Adyen connector must know about an account. */
export interface AdyenSettings {
  /** The API key of a credential of the Customer Area (`AQE…`). */
  readonly apiKey: Sensitive;
  /** The merchant account for which all calls are made, `YourCompanyECOM`. */
  readonly merchantAccount: string;
  /**
   * What comes before `-checkout-live` in the account's live endpoints, `1797a841fbb37ca7-YourCompany`, from Developers > API
   * URLs in the Customer Area. `PRODUCTION` needs it.
   */
  readonly liveUrlPrefix?: string | undefined;
  /** Another version of the Checkout API than {@link adyenApiVersion}, as `v72`. At your own risk. */
  readonly apiVersion?: string | undefined;
}

/** The settings, checked, with the key wrapped. */
export type AdyenConfig = AdyenSettings & { readonly apiKey: Secret };

const required = 'must be an API key from the Customer Area of Adyen';

const apiKey = z.pipe(
  z.transform((key: Sensitive) => (isSecret(key) ? key.reveal() : key)),
  z.pipe(
    z.string(required).check(z.regex(/^[\x21-\x7E]{1,500}$/, required)),
    z.transform((key: string): Secret => secret(key)),
  ),
);

const merchantAccount = 'must be the name of a merchant account, "YourCompanyECOM"';
const liveUrlPrefix = 'must be the prefix alone of the live endpoints, "1797a841fbb37ca7-YourCompany"';

export const adyenSettings: Schema<AdyenConfig, AdyenSettings> = z.strictObject(
  {
    apiKey,
    merchantAccount: z.string(merchantAccount).check(z.regex(/^[\w.-]{1,100}$/, merchantAccount)),
    liveUrlPrefix: z.optional(z.string(liveUrlPrefix).check(z.regex(/^[A-Za-z\d-]{1,49}$/, liveUrlPrefix))),
    apiVersion: z.optional(
      z.string().check(z.regex(/^v(?:7[1-9]|[89]\d)$/, 'must be a version of the Checkout API from v71 on')),
    ),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has settings that are not known: ${issue.keys.filter((key) => /^[A-Za-z_]{1,40}$/.test(key)).join(', ')}`
        : 'must be an object with apiKey and merchantAccount, and liveUrlPrefix and apiVersion where needed',
  },
);
