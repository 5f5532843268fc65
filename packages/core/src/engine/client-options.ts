import * as z from 'zod/mini';
import { type ConfiguredConnector, isConfiguredConnector } from '../connector/define-connector.ts';
import { assertSpecVersion } from '../connector/spec-version.ts';
import { atLeast, fields, oneOf, text, webUrl } from '../domain/fields.ts';
import { describeIssues, type InputIssue, IntegrationError } from '../errors/errors.ts';
import { fieldOf, type Schema, validate } from '../schema.ts';
import type { Observer } from './observer.ts';

/** `DEVELOPMENT` is the connector's offline sandbox, `SANDBOX` the processor's test system. */
export type Environment = 'DEVELOPMENT' | 'SANDBOX' | 'PRODUCTION';

/** All in milliseconds. */
export interface Timeouts {
  /** Until the connection stands. Default 10 000. */
  readonly connect?: number | undefined;
  /** Of one attempt, until the answer begins. Default 30 000. */
  readonly response?: number | undefined;
  /** Of the whole call, with its retries. Default 45 000. */
  readonly total?: number | undefined;
}

/** Something that behaves like the global `fetch`. */
export type Fetch = (input: Request) => Promise<Response>;

/** How a client reaches the processor. */
export interface ClientOptions {
  readonly environment: Environment;
  /** Another base URL than the connector's own, such as a proxy's that you run. */
  readonly baseUrl?: string | undefined;
  /** Sends every request, instead of the runtime's own HTTP client. */
  readonly fetch?: Fetch | undefined;
  /** The URL of an HTTP proxy. On Node.js; elsewhere give a `fetch` that goes through it. */
  readonly proxy?: string | undefined;
  readonly timeouts?: Timeouts | undefined;
  /** How often a request is sent again where that is safe. Default 2. */
  readonly maxRetries?: number | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly observers?: readonly Observer[] | undefined;
}

/** What can be said for one call. */
export interface CallOptions {
  /** Sent as it is, instead of the key that is derived from the merchant's id. */
  readonly idempotencyKey?: string | undefined;
  /** Stops the call; whether the processor acted is then unknown. */
  readonly signal?: AbortSignal | undefined;
  readonly timeouts?: Timeouts | undefined;
  readonly maxRetries?: number | undefined;
  /** Sent with the request, beside and over the client's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const milliseconds = z.optional(atLeast(1, 'must be a whole number of milliseconds'));
const timeouts = z.optional(fields({ connect: milliseconds, response: milliseconds, total: milliseconds }));
const maxRetries = z.optional(
  atLeast(0, 'must be a whole number').check(z.refine((times) => times <= 10, 'must be at most 10')),
);

// Credentials, and what HTTP itself or the reading of the answer hangs on.
const reserved =
  /^(?:authorization|proxy-authorization|content-(?:type|length|encoding)|accept-encoding|host|connection|keep-alive|transfer-encoding|expect|te|trailer|upgrade)$/i;
const headers = z.optional(
  z.record(
    text(100, /^[\w!#$%&'*+.^`|~-]+$/).check(z.refine((name) => !reserved.test(name))),
    text(8000, /^[\x20-\x7E\t]*$/, 'must be printable ASCII'),
    { error: 'must be texts by header name; credentials and content headers cannot be set' },
  ),
);

const isFunction = (value: unknown): value is Fetch => typeof value === 'function';
// By shape: test environments such as jsdom bring an AbortSignal of their own.
const isAbortSignal = (value: unknown): value is AbortSignal =>
  typeof value === 'object' && value !== null && 'aborted' in value && 'addEventListener' in value;
const isObject = (value: unknown): value is Observer => typeof value === 'object' && value !== null;

const clientOptions: Schema<ClientOptions> = fields({
  environment: oneOf(['DEVELOPMENT', 'SANDBOX', 'PRODUCTION']),
  baseUrl: z.optional(
    webUrl.check(z.refine((url) => !/[?#@]/.test(url), 'must not have credentials, a query or a fragment')),
  ),
  fetch: z.optional(z.custom<Fetch>(isFunction, 'must be a function')),
  proxy: z.optional(text(2048)),
  timeouts,
  maxRetries,
  headers,
  observers: z.optional(z.array(z.custom<Observer>(isObject, 'must be an observer'), 'must be a list')),
});

const callOptions: Schema<CallOptions> = fields({
  idempotencyKey: z.optional(text(255, /^[\x21-\x7E]+$/, 'must be printable ASCII without spaces')),
  signal: z.optional(z.custom<AbortSignal>(isAbortSignal, 'must be an AbortSignal')),
  timeouts,
  maxRetries,
  headers,
});

/** @throws IntegrationError `INVALID_CLIENT_OPTIONS` */
export function checkedClientOptions(options: ClientOptions): ClientOptions {
  return checked(clientOptions, options);
}

/** @throws IntegrationError `INVALID_CLIENT_OPTIONS` */
export function checkedCallOptions(options: CallOptions | undefined): CallOptions {
  return options === undefined ? {} : checked(callOptions, options);
}

function checked<T>(schema: Schema<T>, value: T): T {
  const result = validate(schema, value);
  if (result.issues === undefined) return result.value;
  throw invalidOptions(result.issues.map(({ path, message }) => ({ field: fieldOf(path), message })));
}

/** The error for options that cannot be used. */
export function invalidOptions(issues: readonly InputIssue[]): IntegrationError {
  return new IntegrationError('INVALID_CLIENT_OPTIONS', { message: `${describeIssues(issues)}.`, issues });
}

/** @throws IntegrationError for what is not a configured connector or speaks another contract */
export function checkedConnector<C extends ConfiguredConnector>(connector: C): C {
  if (!isConfiguredConnector(connector)) {
    throw invalidOptions([{ field: 'connector', message: 'must have its settings, as in `acme({ apiKey })`' }]);
  }
  assertSpecVersion(connector);
  return connector;
}
