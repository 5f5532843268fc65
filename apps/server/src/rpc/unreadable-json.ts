import { buffer } from 'node:stream/consumers';
import type { UniversalServerResponse } from '@connectrpc/connect/protocol';
import { errorToJsonBytes } from '@connectrpc/connect/protocol-connect';
import { IntegrationError } from '@prism/core';
import { connectErrorOf } from '../errors/connect-error.ts';

/** An answer of Connect; for JSON that no message could be made of, without the value that the library's error quotes. */
export async function withoutValues(answer: UniversalServerResponse): Promise<UniversalServerResponse> {
  if (answer.status !== 400 || answer.body === undefined || answer.header?.get('content-type') !== 'application/json') {
    return answer;
  }
  const body = await buffer(answer.body);
  const error: unknown = JSON.parse(body.toString());
  const isOurs = typeof error === 'object' && error !== null && 'details' in error;
  const bytes = isOurs ? body : errorToJsonBytes(refusalOf(error), undefined);
  answer.header.set('content-length', String(bytes.byteLength));
  return { ...answer, body: chunks(bytes) };
}

/** Names of types and fields are in the protos: they tell nothing of the caller. */
function refusalOf(error: unknown) {
  const message = String(Reflect.get(Object(error), 'message'));
  const field = /cannot decode (?:field|message|enum) (types\.[\w.]+)/.exec(message)?.[1] ?? '';
  const issues = [{ field, message: 'cannot be read from this JSON: see the .proto files' }];
  return connectErrorOf(new IntegrationError('INVALID_INPUT', { issues, statusCode: 422 }));
}

async function* chunks(bytes: Uint8Array) {
  yield bytes;
}
