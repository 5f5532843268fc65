import type { JsonSchema } from './components.ts';

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example?: string;
}

const text: JsonSchema = { type: 'string' };
const secret: JsonSchema = { type: 'string', 'x-prism-sensitive': true };

/** The headers of every call. They say where it goes: to a named account, or with the credentials that it brings. */
export const headerParameters: readonly Parameter[] = [
  {
    name: 'x-prism-account',
    description: "An account of the server's configuration, instead of credentials.",
    schema: text,
    example: 'shop',
  },
  {
    name: 'x-connector-config',
    description: 'The connector and its settings as JSON, one member of config.',
    schema: secret,
    example: '{"config":{"Stripe":{"api_key":"YOUR_API_KEY"}}}',
  },
  {
    name: 'x-environment',
    description:
      "`development` is the connector's offline sandbox, `sandbox` the processor's test system. An account has its own. Default: as the server is configured, `sandbox`.",
    schema: { type: 'string', enum: ['development', 'sandbox', 'production'] },
    example: 'development',
  },
  {
    name: 'Idempotency-Key',
    description: 'Sent to the processor as it is, instead of the key that is derived from the merchant id.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7E]+$' },
  },
  {
    name: 'x-request-id',
    description: 'Your id of this request; it comes back, and stands in the log. Default: a UUID.',
    schema: { type: 'string', maxLength: 128, pattern: '^[\\w.:/+=@-]+$' },
  },
  { name: 'x-connector', description: 'Legacy: the connector, with x-auth.', schema: text },
  {
    name: 'x-auth',
    description: 'Legacy: which of the headers below bring the credentials.',
    schema: { type: 'string', enum: ['no-key', 'header-key', 'body-key', 'signature-key', 'multi-auth-key'] },
  },
  { name: 'x-api-key', description: 'Legacy: the key.', schema: secret },
  { name: 'x-key1', description: "Legacy: a second part, such as Adyen's merchant account.", schema: secret },
  { name: 'x-key2', description: 'Legacy: a third part.', schema: secret },
  { name: 'x-api-secret', description: 'Legacy: a secret beside the key.', schema: secret },
];
