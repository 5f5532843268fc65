import * as z from 'zod';

/** From all there is to nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const reference = z.strictObject({ env: z.string().regex(/^[A-Za-z_]\w*$/, 'must be the name of a variable') });

const secretReference = z.custom<z.output<typeof reference>>((value) => reference.safeParse(value).success, {
  error: 'must not stand in a file: set an environment variable and refer to it as { env: ITS_NAME }',
});

const name = z.string().regex(/^[\w.-]{1,100}$/, 'must be 1 to 100 letters, digits, dots, dashes or underscores');
const environment = z
  .string()
  .toUpperCase()
  .pipe(z.enum(['DEVELOPMENT', 'SANDBOX', 'PRODUCTION'], 'must be development, sandbox or production'));
const count = (least: number, most: number) =>
  z
    .int(`must be a whole number, ${least} to ${most}`)
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);
const milliseconds = count(1, 3_600_000).optional();
const host = z
  .string()
  .regex(
    /^(?:[a-z\d-]+(?:\.[a-z\d-]+)*|\[[\da-f:]+\])(?::\d{1,5})?$/,
    'must be a host in lower case, "proxy.example" or "proxy.example:8443"',
  );

const account = z.strictObject({
  connector: z.string(),
  environment,
  settings: z.record(z.string(), z.union([z.string(), reference], 'must be a text, or { env: NAME }')).default({}),
  base_url: z.url('must be an absolute URL').optional(),
});

const token = z.strictObject({
  name,
  token: secretReference,
  accounts: z.union([z.literal('all'), z.array(name)], 'must be a list of accounts, or "all"').default([]),
  own_credentials: z.boolean().default(false),
});

/** The configuration file. Names are those of JSON bodies: lower case with underscores. */
export const fileSchema = z.strictObject({
  connectors: z.array(z.string()).optional(),
  accounts: z.record(name, account).default({}),
  tokens: z.array(token).default([]),
  host: z.string().min(1, 'must not be empty').optional(),
  port: count(0, 65_535).optional(),
  tls: z
    .strictObject({ cert_file: z.string(), key_file: z.string(), client_ca_file: z.string().optional() })
    .optional(),
  allowed_base_url_hosts: z.array(host).optional(),
  default_environment: environment.optional(),
  limits: z
    .strictObject({
      body_bytes: count(1024, 104_857_600).optional(),
      concurrent_calls: count(1, 100_000).optional(),
      cached_clients: count(1, 100_000).optional(),
    })
    .default({}),
  timeouts: z.strictObject({ connect_ms: milliseconds, response_ms: milliseconds, total_ms: milliseconds }).default({}),
  shutdown: z.strictObject({ delay_ms: count(0, 600_000).optional(), timeout_ms: milliseconds }).default({}),
  log_level: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).optional(),
});

/** A file as it was read. */
export type ConfigFile = z.output<typeof fileSchema>;

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
  int: 'a whole number',
};

/** What is wrong, where no field says it better. Values are never told. */
export const explain: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return `is not known here: remove or correct ${issue.keys.join(', ')}`;
  if (issue.input === undefined) return 'is required';
  if (issue.code === 'invalid_type') return `must be ${typeNames[issue.expected] ?? issue.expected}`;
  return 'is not what it should be: see the README of @prism/server';
};
