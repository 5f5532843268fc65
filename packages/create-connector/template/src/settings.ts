import { isSecret, type Schema, type Secret, type Sensitive, secret } from '@prism/core';
import * as z from 'zod/mini';

/** What the connector must know about an account at Example Pay. */
export interface ExamplePaySettings {
  /** The key of the account. */
  readonly apiKey: Sensitive;
}

const required = 'must be an API key of Example Pay';

const apiKey = z.pipe(
  z.transform((key: Sensitive) => (isSecret(key) ? key.reveal() : key)),
  z.pipe(
    z.string(required).check(z.regex(/^[\x21-\x7E]{1,200}$/, required)),
    z.transform((key: string): Secret => secret(key)),
  ),
);

export const examplePaySettings: Schema<{ readonly apiKey: Secret }, ExamplePaySettings> = z.strictObject(
  { apiKey },
  { error: 'must be an object with apiKey, and nothing that is no setting' },
);
