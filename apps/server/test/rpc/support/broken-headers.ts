import fc, { type Arbitrary } from 'fast-check';
import { badText, canaries } from './broken-messages.ts';

type Headers = Readonly<Record<string, string>>;

/** As far as Node's own client sends it. */
const value = badText.map((text) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 3000));

const contentTypes = [
  'application/grpc',
  'application/grpc+proto',
  'application/grpc+json',
  'application/grpc-web',
  'application/grpc-web+proto',
  'application/grpc-web+json',
  'application/grpc-web-text',
  'application/proto',
  'application/json',
  'application/json; charset=utf-16',
  'application/connect+proto',
  'application/connect+json',
  'text/plain',
];

const encodings = fc.oneof(fc.constantFrom('gzip', 'br', 'identity', 'deflate', 'snappy', 'zstd'), value);
const times = fc.oneof(
  fc.constantFrom('1n', '1u', '100m', '1S', '99999999H', '999999999S', '-1S', '0m', '1.5S', 'S', '', '1e3m', 'NaN'),
  value,
);

const good = {
  te: 'trailers',
  'x-environment': 'development',
  'x-connector-config': JSON.stringify({ config: { Stripe: { api_key: 'sk_test_canary-7f3a' } } }),
};

const usual: Arbitrary<Headers> = fc
  .oneof(
    { weight: 8, arbitrary: fc.constant('application/grpc') },
    { weight: 4, arbitrary: fc.constantFrom(...contentTypes) },
    { weight: 1, arbitrary: value },
  )
  .map((type) => ({ ...good, 'content-type': type }));

const unusual: Readonly<Record<string, Arbitrary<string>>> = {
  'grpc-timeout': times,
  'connect-timeout-ms': times,
  'connect-protocol-version': fc.constantFrom('1', '2', ''),
  'grpc-encoding': encodings,
  'grpc-accept-encoding': encodings,
  'content-encoding': encodings,
  'connect-content-encoding': encodings,
  'accept-encoding': encodings,
  'x-connector-config': fc.oneof(
    value,
    value.map((text) => JSON.stringify({ config: { [text]: { api_key: text } } })),
  ),
  'x-connector': value,
  'x-auth': fc.constantFrom('header-key', 'body-key', 'no-key', '__proto__', 'certificate-auth'),
  'x-api-key': value,
  'x-environment': fc.constantFrom('DEVELOPMENT', 'staging', '__proto__', ''),
  'x-prism-account': value,
  // Comes back, and stands in the log: it is no place for a secret.
  'x-request-id': value.filter((text) => !canaries.includes(text)),
  'idempotency-key': value,
  authorization: value,
  'x-canary-bin': fc.oneof(value, fc.base64String()),
  'grpc-status-details-bin': value,
  'grpc-trace-bin': value,
  'x-huge': fc.constantFrom('c'.repeat(3000), 'c'.repeat(20_000)),
};

const someUnusual: Arbitrary<Headers> = fc
  .subarray(Object.entries(unusual), { minLength: 1, maxLength: 3 })
  .chain((some) => fc.record(Object.fromEntries(some)));

const lacking = fc.constantFrom(...Object.keys(good), 'content-type');

/** Metadata that are mostly right, with some that are not, or without one that should be there. */
export const brokenHeaders: Arbitrary<Headers> = fc.oneof(
  { weight: 6, arbitrary: usual },
  { weight: 5, arbitrary: fc.tuple(usual, someUnusual).map(([one, other]) => ({ ...one, ...other })) },
  { weight: 1, arbitrary: fc.tuple(usual, lacking).map(([given, name]) => without(name, given)) },
);

function without(name: string, headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));
}
