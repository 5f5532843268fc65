import type { Secret } from '../secret.ts';

/** A value of a form or query; `undefined` is left out, a nested object becomes `a[b]`, a list `a[0]`. */
export type FormValue =
  | string
  | number
  | boolean
  | Secret
  | undefined
  | readonly FormValue[]
  | { readonly [key: string]: FormValue };

/** A value of a JSON body; `undefined` is left out. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | Secret
  | undefined
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** The fields of a form or query. */
export type FormFields = { readonly [key: string]: FormValue };

/** The body of a request, before it is encoded. */
export type Body =
  | { readonly type: 'form'; readonly fields: FormFields }
  | { readonly type: 'json'; readonly value: JsonValue };

/**
 * One HTTP request as an operation describes it. The engine adds the base URL, the credentials, the connector's headers and
 * the idempotency key, encodes it, and is the only one to send it.
 */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Each is encoded, so an id with a slash stays one segment. */
  readonly path: readonly (string | Secret)[];
  readonly query?: FormFields;
  readonly body?: Body;
}

/** `GET` with a query. */
export function get(path: HttpRequest['path'], query?: FormFields): HttpRequest {
  return { method: 'GET', path, ...(query && { query }) };
}

/** `POST` with a form body (`application/x-www-form-urlencoded`, nested keys in brackets). */
export function postForm(path: HttpRequest['path'], fields: FormFields = {}): HttpRequest {
  return { method: 'POST', path, body: { type: 'form', fields } };
}

/** `POST` with a JSON body. */
export function postJson(path: HttpRequest['path'], value: JsonValue): HttpRequest {
  return { method: 'POST', path, body: { type: 'json', value } };
}

/** `DELETE`. */
export function del(path: HttpRequest['path'], query?: FormFields): HttpRequest {
  return { method: 'DELETE', path, ...(query && { query }) };
}
