import { type InputIssue, IntegrationError } from '@prism/core';

/** A connector and its settings as a caller sends them, by the names of the wire. */
export interface Credentials {
  readonly connector: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Reads a header, or a gRPC call's metadata: what is not there is `undefined`. */
export type HeaderReader = (name: string) => string | undefined;

/** The headers from which the legacy schemes take their parts, without `x-`. */
const schemes: Readonly<Record<string, readonly string[]>> = {
  'no-key': [],
  'header-key': ['api-key'],
  'body-key': ['api-key', 'key1'],
  'signature-key': ['api-key', 'key1', 'api-secret'],
  'multi-auth-key': ['api-key', 'key1', 'key2', 'api-secret'],
};

/**
 * The credentials of a call: of `x-connector-config`, else of `x-connector-auth`, else of `x-connector` and `x-auth`. The
 * first that is there counts, and has to be right.
 *
 * @throws IntegrationError `INVALID_CLIENT_OPTIONS` naming the header
 */
export function credentialsOf(header: HeaderReader): Credentials | undefined {
  return (
    fromJson(header, 'x-connector-config', 'config') ??
    fromJson(header, 'x-connector-auth', 'auth_type') ??
    legacy(header)
  );
}

function fromJson(header: HeaderReader, name: string, member: string): Credentials | undefined {
  const text = header(name);
  if (text === undefined) return undefined;
  const variants = entriesOf(memberOf(parsed(text), member));
  const [variant] = variants;
  const settings = variant?.[1];
  if (variant === undefined || variants.length > 1 || !isObject(settings)) {
    throw refused({ field: name, message: `must be JSON such as {"${member}":{"Stripe":{"api_key":"…"}}}` });
  }
  // Clients of the wire write out what is absent.
  const present = Object.entries(settings).filter(([, value]) => value !== null && value !== '');
  return { connector: variant[0], settings: Object.fromEntries(present) };
}

function legacy(header: HeaderReader): Credentials | undefined {
  const connector = header('x-connector');
  const scheme = header('x-auth');
  if (connector === undefined && scheme === undefined) return undefined;
  if (connector === undefined) throw refused({ field: 'x-connector', message: 'is required beside x-auth' });
  const parts = scheme === undefined ? undefined : own(schemes, scheme.toLowerCase());
  if (parts === undefined) {
    throw refused({ field: 'x-auth', message: `must be one of ${Object.keys(schemes).join(', ')}` });
  }
  const settings = parts.map((part) => [part.replace('-', '_'), header(`x-${part}`)] as const);
  const missing = settings.filter(([, value]) => value === undefined).map(([part]) => `x-${part.replace('_', '-')}`);
  if (missing.length === 0) return { connector, settings: Object.fromEntries(settings) };
  throw refused(...missing.map((field) => ({ field, message: `is required with x-auth: ${scheme?.toLowerCase()}` })));
}

/** The error for headers that cannot be used. It repeats no value. */
export function refused(...issues: InputIssue[]): IntegrationError {
  const message = `${issues.map(({ field, message }) => `${field} ${message}`).join('; ')}.`;
  return new IntegrationError('INVALID_CLIENT_OPTIONS', {
    message,
    issues,
    suggestedAction: 'Correct the named headers; nothing was sent.',
  });
}

/** JSON's own errors quote the text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.keys(value).length === 1 ? own(value, name) : undefined;
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
