import type { ConfiguredConnector } from '../connector/define-connector.ts';
import type { HttpRequest } from '../connector/http-request.ts';
import { isSecret } from '../secret.ts';
import type { Call } from './call.ts';
import { invalidOptions } from './client-options.ts';
import { encodeBody, encodeUrl, flattenForm, mask, plainJson, reveal, type WriteSecret } from './encode.ts';
import { type Headers, withHeaders } from './headers.ts';

/** Everything of a request that does not come from the operation. */
export interface Envelope {
  readonly connector: ConfiguredConnector;
  readonly baseUrl: string;
  /** Without credentials. */
  readonly headers: Headers;
  readonly idempotencyKey: string | undefined;
}

/** The envelope of a call's requests. */
export function envelopeOf({ caller, options }: Call, idempotencyKey: string | undefined): Envelope {
  const { connector, baseUrl } = caller;
  const headers = options.headers ? withHeaders(caller.headers, options.headers) : caller.headers;
  return { connector, baseUrl, headers, idempotencyKey };
}

/** A request that can be sent, and sent again. */
export interface PreparedRequest {
  readonly method: HttpRequest['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request as it may be shown: credentials, secrets and personal data are `[redacted]`. */
export interface RedactedRequest {
  readonly method: HttpRequest['method'];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A form by its flat names, or the JSON value. */
  readonly body?: unknown;
}

/** Encodes a request for the wire. */
export function prepare(request: HttpRequest, envelope: Envelope): PreparedRequest {
  const body = request.body && encodeBody(request.body);
  return {
    method: request.method,
    url: encodeUrl(envelope.baseUrl, request, reveal),
    headers: headersOf(envelope, body?.contentType, reveal),
    ...(body && { body: body.text }),
  };
}

/** Shows a request without sending it. */
export function redact(request: HttpRequest, envelope: Envelope): RedactedRequest {
  const { method, body } = request;
  return {
    method,
    url: encodeUrl(envelope.baseUrl, request, mask),
    headers: headersOf(envelope, body && encodeBody(body).contentType, mask),
    ...(body && {
      body: body.type === 'form' ? Object.fromEntries(flattenForm(body.fields, mask)) : plainJson(body.value, mask),
    }),
  };
}

const keyAsHeader = { field: 'headers', message: 'must not hold the idempotency key: give it as idempotencyKey' };

/** The caller may say more, and speak over the connector's plain headers, but never over its credentials. */
function headersOf(
  { connector, headers, idempotencyKey }: Envelope,
  contentType: string | undefined,
  write: WriteSecret,
): Record<string, string> {
  const all: Record<string, string> = { ...headers };
  const { idempotency } = connector;
  if (idempotency && idempotency.header in all) throw invalidOptions([keyAsHeader]);
  for (const [name, value] of Object.entries(connector.headers)) if (isSecret(value)) all[name] = write(value);
  if (contentType !== undefined) all['content-type'] = contentType;
  if (idempotencyKey !== undefined && idempotency) all[idempotency.header] = idempotencyKey;
  return all;
}
