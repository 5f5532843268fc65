import { buffer } from 'node:stream/consumers';
import { ConnectError } from '@connectrpc/connect';
import { encodeEnvelope, type UniversalServerResponse } from '@connectrpc/connect/protocol';
import { codeToHttpStatus, errorFromJsonBytes, errorToJsonBytes } from '@connectrpc/connect/protocol-connect';
import { findTrailerError, setTrailerStatus } from '@connectrpc/connect/protocol-grpc';
import { trailerFlag, trailerParse, trailerSerialize } from '@connectrpc/connect/protocol-grpc-web';
import { connectErrorOf } from '../errors/connect-error.ts';
import { refusalOf } from './refusal.ts';

/** Told of the code of a refusal, for the log. */
type Tell = (code: string) => void;

/** An answer of Connect, with whatever it refuses by itself in words and with a code of ours. */
export async function inOwnWords(answer: UniversalServerResponse, tell: Tell): Promise<UniversalServerResponse> {
  const { status, header, trailer, body } = answer;
  const type = header?.get('content-type') ?? '';
  if (type === 'application/json' && status >= 400) return problemInOwnWords(answer, tell);
  if (type.startsWith('application/grpc-web') && body) return { ...answer, body: framesInOwnWords(body, tell) };
  const error = trailer && replacementOf(findTrailerError(trailer), tell);
  if (trailer && error) setTrailerStatus(trailer, error);
  return answer;
}

/** Errors that have details are ours already. */
function replacementOf(error: ConnectError | undefined, tell: Tell): ConnectError | undefined {
  const refusal = error?.details.length === 0 ? refusalOf(error) : undefined;
  if (refusal === undefined) return undefined;
  tell(refusal.code);
  return connectErrorOf(refusal);
}

/** gRPC-Web has the trailers in the body, as its last frame. */
async function* framesInOwnWords(body: AsyncIterable<Uint8Array>, tell: Tell): AsyncGenerator<Uint8Array> {
  for await (const frame of body) {
    const isTrailer = frame[0] === trailerFlag;
    const error = isTrailer ? replacementOf(findTrailerError(trailerParse(frame.subarray(5))), tell) : undefined;
    yield error ? encodeEnvelope(trailerFlag, trailerSerialize(setTrailerStatus(new Headers(), error))) : frame;
  }
}

/** Connect has the error as JSON, with a status of HTTP. */
async function problemInOwnWords(answer: UniversalServerResponse, tell: Tell): Promise<UniversalServerResponse> {
  const bytes = answer.body ? await buffer(answer.body) : Buffer.alloc(0);
  const error = replacementOf(errorFromJsonBytes(bytes, undefined, new ConnectError('')), tell);
  if (error === undefined) return { ...answer, body: chunks(bytes) };
  const told = errorToJsonBytes(error, undefined);
  answer.header?.set('content-length', String(told.byteLength));
  return { ...answer, status: codeToHttpStatus(error.code), body: chunks(told) };
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
