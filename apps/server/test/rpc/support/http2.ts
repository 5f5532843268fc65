import { once } from 'node:events';
import { connect, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http2';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What came back on one stream. */
export interface Http2Answer {
  readonly headers: IncomingHttpHeaders;
  readonly trailers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Posts bytes over HTTP/2 without knowing anything of gRPC. */
export function http2Client(url: string) {
  const session = connect(url);
  onTestFinished(() => session.destroy());
  return async (path: string, given: OutgoingHttpHeaders, body: Uint8Array): Promise<Http2Answer> => {
    const stream = session.request({ ':method': 'POST', ':path': path, ...given });
    let trailers: IncomingHttpHeaders = {};
    stream.on('trailers', (received) => {
      trailers = received;
    });
    stream.end(body);
    const [headers] = await once(stream, 'response');
    return { headers, body: await buffer(stream), trailers };
  };
}

/** A message as gRPC and gRPC-Web put it on the wire: a byte of flags, its length, itself. */
export function framed(message: Uint8Array, { flags = 0, length = message.byteLength } = {}): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(flags);
  head.writeUInt32BE(length, 1);
  return Buffer.concat([head, message]);
}

/** The frames in an answer. */
export function framesOf(bytes: Buffer): { readonly flags: number; readonly message: Buffer }[] {
  if (bytes.length === 0) return [];
  const end = 5 + bytes.readUInt32BE(1);
  return [{ flags: bytes.readUInt8(), message: bytes.subarray(5, end) }, ...framesOf(bytes.subarray(end))];
}
