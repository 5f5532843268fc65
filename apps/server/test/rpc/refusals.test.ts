import { connect } from 'node:http2';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { offline, start } from '../support/server.ts';
import { methodOf } from './support/client.ts';
import { codeOf, endingOf } from './support/ending.ts';
import { framed } from './support/http2.ts';
import { encode, wireOfReference } from './support/wire.ts';

const { path, input } = methodOf(wireOfReference(), 'types.CustomerService/Create');
const message = encode(input, { merchant_customer_id: 'refused', customer_name: 'John Doe' });

/** A text of which an error that quotes its beginning would quote half a character. */
const astral = '\u{1f980}'.repeat(20);

describe.each(['/types.CustomerService/Create', '/grpc.health.v1.Health/Check'])('gRPC in JSON at %s', (method) => {
  test.each(['application/grpc+json', 'application/grpc-web+json'])('is refused as %s', async (type) => {
    const { url } = await start();
    const session = connect(url);
    onTestFinished(() => session.destroy());
    const body = framed(Buffer.from(`"${astral}`));
    const ending = await endingOf(session, method, { ...offline, 'content-type': type }, body);
    expect(codeOf(ending)).toBe('UNSUPPORTED_MEDIA_TYPE');
  });
});

test('what nobody foresaw is told to the log, if not to the caller', async () => {
  const { url, log } = await start();
  const session = connect(url);
  onTestFinished(() => session.destroy());
  vi.stubGlobal('encodeURIComponent', () => {
    throw new URIError('half a character');
  });
  const { status } = await endingOf(
    session,
    path,
    { ...offline, 'content-type': 'application/grpc' },
    framed(Buffer.from(astral)),
  );
  expect(status).toBeUndefined();
  expect(log()).toContainEqual(expect.objectContaining({ level: 'error', msg: 'unforeseen error' }));
});

describe.each([
  { protocol: 'gRPC', type: 'application/grpc', frame: framed, blamesCaller: 200 },
  { protocol: 'gRPC-Web', type: 'application/grpc-web', frame: framed, blamesCaller: 200 },
  {
    protocol: 'Connect',
    type: 'application/proto',
    frame: (bytes: Uint8Array, _form: object) => bytes,
    blamesCaller: 400,
  },
])('what is not understood in $protocol', ({ type, frame, blamesCaller }) => {
  const send = async (headers: object, bytes: Uint8Array = message, flags = 0) => {
    const { url, log, logText } = await start();
    const session = connect(url);
    onTestFinished(() => session.destroy());
    const ending = await endingOf(
      session,
      path,
      { ...offline, 'content-type': type, ...headers },
      frame(bytes, { flags }),
    );
    const told = JSON.stringify(ending.headers) + ending.body.toString('latin1') + logText();
    expect(told).not.toContain('Canary');
    const [line] = log().filter(({ msg }) => msg === 'request');
    return { code: codeOf(ending), status: ending.status, logged: line?.['code'] };
  };

  test('a message of another kind is the mistake of who sent it', async () => {
    expect(await send({}, Buffer.from('Canary'))).toEqual({
      code: 'MALFORMED_REQUEST',
      status: blamesCaller,
      logged: 'MALFORMED_REQUEST',
    });
  });

  test('a compression that nobody knows is not repeated', async () => {
    const compressed = { 'grpc-encoding': 'Canary', 'content-encoding': 'Canary' };
    expect(await send(compressed)).toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE', logged: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  test.each(['gzip', 'br'])('what is cut off in the middle of %s is the mistake of who sent it', async (encoding) => {
    const compressed = { 'grpc-encoding': encoding, 'content-encoding': encoding };
    const half = gzipSync(message).subarray(0, 12);
    const bytes = encoding === 'gzip' ? half : Buffer.alloc(5);
    expect(await send(compressed, bytes, 1)).toMatchObject({ code: 'MALFORMED_REQUEST' });
  });

  test('a time-out that is none is not repeated', async () => {
    const timeout = { 'grpc-timeout': 'Canary', 'connect-timeout-ms': 'Canary' };
    expect(await send(timeout)).toMatchObject({ code: 'MALFORMED_REQUEST', status: blamesCaller });
  });

  test.each(['876000H', '99999999M', '99999999S'])('a time-out of %s is longer than a timer runs', async (years) => {
    const warned = vi.fn();
    process.on('warning', warned);
    onTestFinished(() => void process.off('warning', warned));
    const timeout = { 'grpc-timeout': years, 'connect-timeout-ms': '9999999999' };
    expect(await send(timeout)).toEqual({ code: 'ANSWERED', status: 200, logged: undefined });
    expect(warned).not.toHaveBeenCalledWith(expect.objectContaining({ name: 'TimeoutOverflowWarning' }));
  });
});
