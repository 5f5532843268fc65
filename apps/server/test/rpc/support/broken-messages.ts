import { gzipSync } from 'node:zlib';
import fc, { type Arbitrary } from 'fast-check';
import { methodOf } from './client.ts';
import { framed } from './http2.ts';
import { encode, wireOfFiles } from './wire.ts';

/** What must not come out anywhere. */
export const canaries = ['sk_test_canary-7f3a', '4000056655665556', 'jane.canary@example.com'];

/** One of them, or what no text should hold. */
export const badText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...canaries),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '__proto__', '{"a":', '\u0000canary\u202e', 'x'.repeat(6000)),
);

const wire = wireOfFiles();
const secret = (value: string) => ({ value });
const money = { minor_amount: '4294967297', currency: 'USD' };
const card = {
  card: {
    card_number: secret('4000056655665556'),
    card_exp_month: secret('03'),
    card_exp_year: secret('2030'),
    card_cvc: secret('737'),
    card_holder_name: secret('Jane Canary'),
  },
};
const metadata = secret('{"plan":"premium"}');

/** Requests that are right, with what is secret or personal in them. */
const requests: Readonly<Record<string, object>> = {
  'types.CustomerService/Create': {
    merchant_customer_id: 'fuzz_customer',
    customer_name: 'Jane Roe',
    email: secret('jane.canary@example.com'),
    phone_number: secret('+1-555-123-4567'),
    address: { billing_address: { line1: secret('1 Main St'), country_alpha2_code: 'US' } },
    metadata,
    description: 'Premium',
  },
  'types.CustomerService/Get': { connector_customer_id: 'cus_1' },
  'types.PaymentService/Authorize': {
    merchant_transaction_id: 'fuzz_order',
    amount: money,
    payment_method: card,
    capture_method: 'MANUAL',
    customer: { email: secret('jane.canary@example.com') },
    return_url: 'https://shop.example/return',
    browser_info: { ip_address: '203.0.113.7', language: 'en' },
    metadata,
  },
  'types.PaymentService/Capture': { connector_transaction_id: 'pi_1', amount_to_capture: money },
  'types.PaymentService/Refund': {
    merchant_refund_id: 'fuzz_refund',
    connector_transaction_id: 'pi_1',
    refund_amount: money,
  },
  'types.PaymentMethodService/Tokenize': { merchant_payment_method_id: 'fuzz_card', payment_method: card },
  'types.RecurringPaymentService/Charge': {
    merchant_charge_id: 'fuzz_charge',
    amount: money,
    connector_customer_id: 'cus_1',
    payment_method: { token: { token: secret('pm_card_visa') } },
  },
  'grpc.health.v1.Health/Check': { service: 'types.CustomerService' },
};

const right = Object.entries(requests).map(([name, request]) => {
  const { path, input } = methodOf(wire, name);
  return { path, bytes: encode(input, request) };
});

/** Bytes at the place are changed, left out, doubled, or others put in. */
const changes: Readonly<Record<string, (bytes: Uint8Array, at: number, by: number) => Uint8Array>> = {
  flipped: (bytes, at, by) => bytes.with(at, (bytes[at] ?? 0) ^ (1 << (by % 8))),
  replaced: (bytes, at, by) => bytes.with(at, by),
  truncated: (bytes, at) => bytes.subarray(0, at),
  beheaded: (bytes, at) => bytes.subarray(at),
  doubled: (bytes, at) => Buffer.concat([bytes, bytes.subarray(at)]),
  stuffed: (bytes, at, by) => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(by, by), bytes.subarray(at)]),
};

export interface Change {
  readonly kind: string;
  readonly at: number;
  readonly by: number;
}

export const someChanges: Arbitrary<Change[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...Object.keys(changes)), at: fc.nat(4000), by: fc.nat(255) }),
  { minLength: 1, maxLength: 4 },
);

/** What the changes leave of it. */
export function changed(bytes: Uint8Array, all: readonly Change[]): Uint8Array {
  return all.reduce(
    (left, { kind, at, by }) => (left.length === 0 ? left : (changes[kind]?.(left, at % left.length, by) ?? left)),
    bytes,
  );
}

const varint = (value: bigint): number[] =>
  value < 128n ? [Number(value)] : [Number(value & 127n) | 128, ...varint(value >> 7n)];

type Shapes = { field: Uint8Array; message: Uint8Array };

/** Well-formed protobuf of which nobody knows what it should mean. */
const { message: anyProtobuf } = fc.letrec<Shapes>((tie) => {
  const numbers = fc.oneof(fc.integer({ min: 1, max: 45 }), fc.integer({ min: 1000, max: 1020 }), fc.nat(2 ** 29 - 1));
  const whole = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.bigInt({ min: 0n, max: 60n }));
  const contents: Arbitrary<Uint8Array> = fc.oneof(
    { depthSize: 'small' },
    badText.map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 30 }),
    tie('message'),
  );
  const delimited = contents.map((bytes) => [...varint(BigInt(bytes.length)), ...bytes]);
  const value = fc.oneof(
    fc.tuple(fc.constant(0), whole.map(varint)),
    fc.tuple(fc.constant(2), delimited),
    fc.tuple(fc.constant(2), delimited),
    fc.tuple(fc.constantFrom(1, 3, 4, 5, 6, 7), fc.array(fc.nat(255), { minLength: 4, maxLength: 8 })),
  );
  return {
    field: fc
      .tuple(numbers, value)
      .map(([number, [kind, bytes]]) => Uint8Array.from([...varint(BigInt(number) * 8n + BigInt(kind)), ...bytes])),
    message: fc.array(tie('field'), { maxLength: 6 }).map((fields) => Uint8Array.from(Buffer.concat(fields))),
  };
});

const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));

/** A body for a method: hardly ever what it should be. */
export const brokenCalls: Arbitrary<{ readonly path: string; readonly message: Uint8Array }> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...right), someChanges)
      .map(([{ path, bytes }, all]) => ({ path, message: changed(bytes, all) })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...right), anyProtobuf)
      .map(([{ path, bytes }, more]) => ({ path, message: Buffer.concat([bytes, more]) })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      path: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...right.map(({ path }) => path)) },
        { weight: 1, arbitrary: fc.webPath().map((path) => `/${path.replace(/^\/+/, '')}`) },
      ),
      message: fc.oneof(
        anyProtobuf,
        fc.uint8Array({ maxLength: 200 }),
        badText.map((text) => Buffer.from(text)),
        badText.map((text) => Buffer.from(JSON.stringify({ merchantCustomerId: text, [text]: text }))),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom(...right).map(({ path, bytes }) => ({ path, message: bytes })) },
);

/** How a message is put into a frame, rightly or wrongly; or not at all. */
export const framings: Arbitrary<(message: Uint8Array) => Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: fc.constant((message: Uint8Array) => framed(message)) },
  { weight: 1, arbitrary: fc.nat(2 ** 32 - 1).map((length) => (message: Uint8Array) => framed(message, { length })) },
  { weight: 1, arbitrary: fc.nat(255).map((flags) => (message: Uint8Array) => framed(message, { flags })) },
  {
    weight: 1,
    arbitrary: fc.constant((message: Uint8Array) => framed(gzipSync(message), { flags: 1 })),
  },
  { weight: 1, arbitrary: someChanges.map((all) => (message: Uint8Array) => changed(framed(message), all)) },
  {
    weight: 1,
    arbitrary: fc.constant((message: Uint8Array) => Buffer.concat([framed(message), framed(message)])),
  },
  { weight: 2, arbitrary: fc.constant((message: Uint8Array) => message) },
);

/** Little that becomes much, for each protocol. */
export const bombs = [
  { type: 'application/grpc', bytes: framed(bomb, { flags: 1 }) },
  { type: 'application/grpc-web', bytes: framed(bomb, { flags: 1 }) },
  { type: 'application/proto', bytes: bomb },
  { type: 'application/json', bytes: bomb },
];
