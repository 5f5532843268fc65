import { catalogue, type ErrorInfo, type Schema, type ServiceName, type Warning } from '@prism/core';
import type { PrismError, RedactedRequest } from '@prism/sdk';
import { nested } from './form.ts';
import { fieldsOf, type Row, wordsOf } from './words.ts';

/** The request as the application wrote it. The catalogue knows what of it is secret or personal. */
export async function askedRows(service: ServiceName, operation: string, request: object): Promise<readonly Row[]> {
  const specs: Readonly<Record<string, { readonly request: Schema<unknown> }>> = catalogue[service];
  const checked = await specs[operation]?.request['~standard'].validate(request);
  const shown = checked?.issues === undefined ? checked?.value : undefined;
  return [[{ text: `${service}.${operation}`, style: 'cyan' }, ...fieldsOf(Object(shown))]];
}

/** Another one in each run, where no id of the merchant's names the call. */
const randomKey = /^prism-[\da-f]{8}-.*$/;

/** Where the HTTP request goes, and the key by which the processor recognises it when it comes again. */
export function addressRows({ method, url, headers }: RedactedRequest): readonly Row[] {
  const key = { 'idempotency-key': headers['idempotency-key']?.replace(randomKey, 'random') };
  return [[{ text: method, style: 'cyan' }, { text: url }, ...fieldsOf(key)]];
}

/** The HTTP request whole. */
export function requestRows(request: RedactedRequest): readonly Row[] {
  const { accept: _accept, 'content-type': _type, 'idempotency-key': _key, ...headers } = request.headers;
  return [...addressRows(request), fieldsOf(headers), fieldsOf(nested(Object(request.body)))];
}

/** The same HTTP request once more. */
export function repeatedRows(request: RedactedRequest): readonly Row[] {
  return [...addressRows(request), wordsOf('the same request as before, with the same key')];
}

interface Answer {
  readonly status: string;
  readonly statusCode: number;
  readonly connectorRequestId?: string | undefined;
  readonly connectorTransactionId?: string | undefined;
  readonly error?: ErrorInfo | undefined;
  readonly warnings?: readonly Warning[] | undefined;
}

/** The answer, without what it repeats of the request; each warning and each layer of why a payment failed has its row. */
export function answerRows(answer: Answer, request: object): readonly Row[] {
  const {
    status,
    statusCode: _statusCode,
    connectorRequestId: _requestId,
    connectorTransactionId,
    error,
    warnings = [],
    ...facts
  } = answer;
  const asked = new Set(Object.entries(request).map((field) => JSON.stringify(field)));
  const news = Object.entries({ connectorTransactionId, ...facts }).filter(
    (field) => !asked.has(JSON.stringify(field)),
  );
  const layers = Object.entries(error ?? {}).filter(([, layer]) => layer !== undefined);
  return [
    [{ text: status, style: 'bold' }, ...fieldsOf(Object.fromEntries(news))],
    ...warnings.map(({ field, message }) => wordsOf(`warning: ${field} ${message}`, 'yellow')),
    ...layers.map(([name, layer]): Row => [{ text: `error.${name}`, style: 'dim' }, ...fieldsOf(layer)]),
  ];
}

export function errorRows(error: PrismError): readonly Row[] {
  const { name, code, statusCode, message, moneyMoved, retry, suggestedAction, connectorCustomerId } = error;
  return [
    [
      { text: name },
      { text: code, style: 'bold' },
      ...fieldsOf({ statusCode, moneyMoved, retry, connectorCustomerId }),
    ],
    fieldsOf({ message }),
    fieldsOf({ suggestedAction }),
  ];
}
