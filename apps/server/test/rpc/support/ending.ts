import type { ClientHttp2Session, IncomingHttpHeaders } from 'node:http2';
import { buffer } from 'node:stream/consumers';
import { expect } from 'vitest';
import { framesOf } from './http2.ts';
import { detailsFrom } from './status.ts';

/** What came back, whatever it was. */
export interface Ending {
  /** None where the server gave the stream up, as HTTP/2 wants for some headers. */
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export async function endingOf(
  session: ClientHttp2Session,
  path: string,
  headers: object,
  body: Uint8Array,
): Promise<Ending> {
  const stream = session.request({ ':method': 'POST', ':path': path, ...headers });
  const received: IncomingHttpHeaders = {};
  stream.on('response', (given) => Object.assign(received, given));
  stream.on('trailers', (given) => Object.assign(received, given));
  stream.end(body);
  const bytes = await buffer(stream).catch(() => Buffer.alloc(0));
  const status = received[':status'];
  return { status: status === undefined ? undefined : Number(status), headers: received, body: bytes };
}

/** The code of an ending; it fails for one that tells less than it should. */
export function codeOf({ status, headers, body }: Ending): string {
  if (status === undefined) return 'RESET';
  expect(status).not.toBe(500);
  expect(headers['x-request-id']).toMatch(/^[\w.:/+=@-]{1,128}$/);
  const [type = ''] = String(headers['content-type'] ?? '').split(';');
  if (type.startsWith('application/grpc-web')) {
    const trailer = framesOf(body).find(({ flags }) => flags === 0x80);
    return codeInTrailers(trailersIn(trailer?.message.toString() ?? ''));
  }
  if (type.startsWith('application/grpc')) return codeInTrailers(headers);
  if (status < 400) return 'ANSWERED';
  // Connect's and gRPC's own word for a type that they do not have.
  if (body.length === 0) return `HTTP ${status}`;
  const problem = JSON.parse(body.toString());
  const [detail] = problem.details ?? [];
  if (type === 'application/problem+json' || detail === undefined) return String(problem.code).toUpperCase();
  return detail.debug.code;
}

function trailersIn(text: string): Record<string, string> {
  const lines = text.split('\r\n').map((line) => line.split(': ', 2));
  return Object.fromEntries(lines.map(([name, value]) => [name, value]));
}

/** Without details are what is not there, and who waited no longer. */
const withoutDetails: Readonly<Record<string, string>> = {
  '0': 'ANSWERED',
  '4': 'DEADLINE_EXCEEDED',
  '5': 'NOT_FOUND',
  '12': 'UNIMPLEMENTED',
};

function codeInTrailers(trailers: IncomingHttpHeaders): string {
  const { 'grpc-status': status = '', 'grpc-status-details-bin': details } = trailers;
  if (details !== undefined) return String(detailsFrom(Buffer.from(String(details), 'base64')).error['code']);
  const code = withoutDetails[String(status)];
  if (code === undefined) throw new Error(`the trailers say no more than the status ${status}`);
  return code;
}
