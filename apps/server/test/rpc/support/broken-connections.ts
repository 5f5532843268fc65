import fc, { type Arbitrary } from 'fast-check';
import { badText, brokenCalls, canaries, changed, framings, someChanges } from './broken-messages.ts';

const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

interface Frame {
  readonly type: number;
  readonly flags: number;
  readonly stream: number;
  readonly payload: Uint8Array;
  /** Where it lies. */
  readonly length?: number;
}

/** A frame of HTTP/2 (RFC 9113, section 4.1). */
function frame({ type, flags, stream, payload, length = payload.length }: Frame): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(length, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

const hpackLength = (length: number): number[] => (length < 127 ? [length] : [127, ...rest(length - 127)]);
const rest = (left: number): number[] => (left < 128 ? [left] : [(left % 128) | 128, ...rest(left >> 7)]);

/** A header as HPACK writes it without its tables: whatever stands in it. */
function literal([name, value]: readonly [string, string]): Buffer {
  const [nameBytes, valueBytes] = [Buffer.from(name), Buffer.from(value)];
  return Buffer.concat([
    Buffer.from([0, ...hpackLength(nameBytes.length)]),
    nameBytes,
    Buffer.from(hpackLength(valueBytes.length)),
    valueBytes,
  ]);
}

const settings = frame({ type: 4, flags: 0, stream: 0, payload: new Uint8Array() });

/** A call in HTTP/2 as a client would send it, but for what stands in its headers. */
const http2Calls = fc
  .tuple(brokenCalls, framings, fc.array(fc.tuple(badText, badText), { maxLength: 3 }))
  .map(([{ path, message }, inFrame, more]) => {
    const headers: (readonly [string, string])[] = [
      [':method', 'POST'],
      [':scheme', 'http'],
      [':path', path],
      [':authority', '127.0.0.1'],
      ['content-type', 'application/grpc'],
      ['te', 'trailers'],
      ['x-environment', 'development'],
      ['x-connector-config', '{"config":{"Stripe":{"api_key":"sk_test_canary-7f3a"}}}'],
      ...more,
    ];
    return Buffer.concat([
      preface,
      settings,
      frame({ type: 1, flags: 4, stream: 1, payload: Buffer.concat(headers.map(literal)).subarray(0, 16_000) }),
      frame({ type: 0, flags: 1, stream: 1, payload: inFrame(message).subarray(0, 16_000) }),
    ]);
  });

const anyFrame: Arbitrary<Buffer> = fc
  .record(
    {
      type: fc.nat(12),
      flags: fc.nat(255),
      stream: fc.oneof(fc.nat(9), fc.nat(2 ** 32 - 1)),
      payload: fc.uint8Array({ maxLength: 40 }),
      length: fc.oneof(fc.nat(60), fc.nat(2 ** 24 - 1)),
    },
    { requiredKeys: ['type', 'flags', 'stream', 'payload'] },
  )
  .map(frame);

const http1Call = Buffer.from(
  [
    'POST /v1/customer/create HTTP/1.1',
    'host: 127.0.0.1',
    'content-type: application/json',
    'x-environment: development',
    'x-connector-config: {"config":{"Stripe":{"api_key":"sk_test_canary-7f3a"}}}',
    'content-length: 31',
    '',
    '{"email":"jane.canary@example"}',
  ].join('\r\n'),
);

/** What somebody may send who connects to the port. */
export const brokenConnections: Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 100 }),
  fc.constantFrom(...canaries).map((text) => Buffer.from(`${text}\r\n\r\n`)),
  fc
    .tuple(fc.nat(preface.length), fc.uint8Array({ maxLength: 30 }))
    .map(([length, bytes]) => Buffer.concat([preface.subarray(0, length), bytes])),
  fc.array(anyFrame, { maxLength: 6 }).map((frames) => Buffer.concat([preface, settings, ...frames])),
  http2Calls,
  fc.tuple(http2Calls, someChanges).map(([bytes, all]) => changed(bytes, all)),
  someChanges.map((all) => changed(http1Call, all)),
);
