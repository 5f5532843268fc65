import type { Body, FormFields, FormValue, HttpRequest, JsonValue } from '../connector/http-request.ts';
import { IntegrationError } from '../errors/errors.ts';
import { isSecret, type Secret } from '../secret.ts';

/** How a secret is written: revealed for the wire, masked for people. */
export type WriteSecret = (secret: Secret) => string;

export const reveal: WriteSecret = (secret) => secret.reveal();
export const mask: WriteSecret = (secret) => String(secret);

/** `https://host/v1/customers/cus_1?expand[0]=x`, each segment encoded. */
export function encodeUrl(baseUrl: string, { path, query }: HttpRequest, write: WriteSecret): string {
  const url = `${baseUrl}/${path.map((segment) => encodeSegment(segment, write)).join('/')}`;
  const search = query && encodeForm(query, write);
  return search ? `${url}?${search}` : url;
}

function encodeSegment(segment: string | Secret, write: WriteSecret): string {
  const written = isSecret(segment) ? write(segment) : segment;
  // URL parsers walk up the path at these, however they are encoded.
  if (written === '' || written === '.' || written === '..') {
    throw new IntegrationError('INVALID_INPUT', { message: 'An id is empty or made of dots only.' });
  }
  return encodeURIComponent(written);
}

/** The fields of a form, flat: `['address[city]', …]`. */
export function flattenForm(fields: FormFields, write: WriteSecret): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  const add = (name: string, value: FormValue): void => {
    if (value === undefined) return;
    if (isSecret(value)) pairs.push([name, write(value)]);
    else if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) add(`${name}[${key}]`, inner);
    } else pairs.push([name, String(value)]);
  };
  for (const name of Object.keys(fields)) add(name, fields[name]);
  return pairs;
}

function encodeForm(fields: FormFields, write: WriteSecret): string {
  return flattenForm(fields, write)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

/** A JSON value without `undefined` and with its secrets written. */
export function plainJson(value: JsonValue, write: WriteSecret): unknown {
  if (isSecret(value)) return write(value);
  if (Array.isArray(value)) return value.map((item: JsonValue) => plainJson(item, write));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, plainJson(inner, write)]])),
  );
}

const contentTypes: Readonly<Record<Body['type'], string>> = {
  form: 'application/x-www-form-urlencoded',
  json: 'application/json',
};

/** The body's text and its content type. */
export function encodeBody(body: Body): { readonly text: string; readonly contentType: string } {
  const text = body.type === 'form' ? encodeForm(body.fields, reveal) : JSON.stringify(plainJson(body.value, reveal));
  return { text, contentType: contentTypes[body.type] };
}
