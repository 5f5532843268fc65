import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivedKey, furtherKey } from '../../src/engine/idempotency-key.ts';
import { failureOf } from '../support/failing.ts';
import { type Differences, type Fate, json, over, reset } from '../support/line.ts';
import { patiently } from '../support/patiently.ts';
import { configuredToy, keylessToy, toy } from '../support/toy.ts';
import { callUntyped } from '../support/untyped.ts';

const ok = json({ id: 'x-1' });
const card = { cardNumber: '4242424242424242', cardExpMonth: '12', cardExpYear: '2031' };
const pay = { amount: { minorAmount: 100, currency: 'EUR' }, paymentMethod: { token: { token: 'tok' } } } as const;

function connected(fates: readonly Fate[] = [ok], differences: Differences = {}) {
  const { client, sent } = over(fates, differences);
  return { client, keys: () => sent.map(({ headers }) => headers['toy-key']) };
}

describe('the derived key', () => {
  // These values are a contract: another one makes a call that is repeated after an update a second payment.
  test.each([
    [['', 'customer.create', 'cust_user_12345', 64], 'prism-5c0db38ec526149c885a83c87deabceeb4059fec'],
    [['acct_1', 'payment.authorize', 'order-17', 255], 'prism-6f4ceb6aa1598f404601118d3ea13c6b1d3809ea'],
    [['', 'customer.create', 'żółw 👍', 64], 'prism-59b46fe8996613c88751fbd212b6fd264d92c1c8'],
    [['', 'customer.create', 'cust_user_12345', 32], 'prism-5c0db38ec526149c885a83c87d'],
  ] as const)('of %j is the same in every process and version', async ([account, name, id, maxLength], key) => {
    expect(await derivedKey(account, name, id, maxLength)).toBe(key);
  });

  test('of a further exchange is too', async () => {
    expect(await furtherKey('mine', 2, 64)).toBe('prism-1586e35382fc8ab87cb7fe3994a068c1e56328e3');
  });

  test('goes onto the wire', async () => {
    const { client, keys } = connected();
    await client.call('customer.create', { merchantCustomerId: 'cust_user_12345' });
    expect(keys()).toEqual([await derivedKey('', 'customer.create', 'cust_user_12345', 64)]);
  });

  test('tells accounts, operations and ids apart, however their parts are joined', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('', 'a', 'b', 'ab', '"', '","', '\\', '\u0000'),
    );
    const parts = fc.tuple(part, part, part);
    await fc.assert(
      fc.asyncProperty(parts, parts, async (one, other) => {
        const isSame = one.every((value, index) => value === other[index]);
        expect((await derivedKey(...one, 64)) === (await derivedKey(...other, 64))).toBe(isSame);
      }),
      { numRuns: 300 },
    );
  });

  test('is short enough for the processor, and needs no more than ASCII', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.integer({ min: 16, max: 300 }), async (id, maxLength) => {
        for (const key of [await derivedKey('', 'o', id, maxLength), await furtherKey(id, 2, maxLength)]) {
          expect(key.length).toBeLessThanOrEqual(maxLength);
          expect(key).toMatch(/^prism-[\da-f]+$/);
        }
      }),
    );
  });

  test('differs by account', async () => {
    const ofAccount = async (account: string) => {
      const { client, keys } = connected([ok], { connector: toy({ key: 'k', account }) });
      await client.call('customer.create', { merchantCustomerId: 'm' });
      return keys()[0];
    };
    expect(await ofAccount('a')).toBe(await ofAccount('a'));
    expect(await ofAccount('a')).not.toBe(await ofAccount('b'));
  });
});

describe('the caller’s key', () => {
  const own = { idempotencyKey: 'mine' };

  test('is sent as it is', async () => {
    const { client, keys } = connected([json({}, 500), ok]);
    await patiently(() => client.call('customer.create', { merchantCustomerId: 'm' }, own));
    expect(keys()).toEqual(['mine', 'mine']);
  });

  test('gives the further requests keys of their own', async () => {
    const { client, keys } = connected();
    await client.call('paymentMethod.tokenize', { paymentMethod: { card }, connectorCustomerId: 'c' }, own);
    expect(keys()).toEqual(['mine', await furtherKey('mine', 2, 64)]);
  });

  test('is refused where it is too long, for a shortened one would be another', async () => {
    const connector = { ...configuredToy(), idempotency: { header: 'toy-key', maxLength: 8, account: '' } };
    const { client, keys } = connected([ok], { connector });
    const call = client.call('customer.create', { merchantCustomerId: 'm' }, { idempotencyKey: 'ninechars' });
    expect(await failureOf(call)).toMatchObject({
      code: 'INVALID_CLIENT_OPTIONS',
      message: 'idempotencyKey must be at most 8 characters here.',
      requestSent: 'no',
    });
    expect(keys()).toEqual([]);
  });

  test('is refused where the processor knows none, for the caller would count on it', async () => {
    const { client, keys } = connected([ok], { connector: keylessToy() });
    const error = await failureOf(client.call('customer.create', { merchantCustomerId: 'm' }, own));
    expect(error).toMatchObject({ code: 'INVALID_CLIENT_OPTIONS', issues: [{ field: 'idempotencyKey' }] });
    expect(error.message).toContain('Toy knows no idempotency keys');
    expect(keys()).toEqual([]);
  });

  test.each(['Toy-Key', 'toy-key'])('is refused as the header %s, where it would be lost', async (name) => {
    for (const place of ['client', 'call'] as const) {
      const headers = { [name]: 'mine' };
      const { client, keys } = connected([ok], place === 'client' ? { headers } : {});
      const call = client.call('customer.create', { merchantCustomerId: 'm' }, place === 'call' ? { headers } : {});
      expect(await failureOf(call)).toMatchObject({ code: 'INVALID_CLIENT_OPTIONS', issues: [{ field: 'headers' }] });
      expect(keys()).toEqual([]);
    }
  });

  test.each(['', ' ', 'a b', 'a\r\nb', 'ü', 'x'.repeat(256), 7, null])('is not %j', async (idempotencyKey) => {
    const { client } = connected();
    const call = callUntyped(client, 'customer.create', { merchantCustomerId: 'm' }, { idempotencyKey });
    expect(await failureOf(call)).toMatchObject({
      code: 'INVALID_CLIENT_OPTIONS',
      message: expect.stringMatching(/^idempotencyKey must/),
    });
  });
});

describe('without an id', () => {
  test('a key is made for the call, kept through its retries and told in the error', async () => {
    const { client, keys } = connected([reset, json({}, 500), reset]);
    const { outcome } = await patiently(() => failureOf(client.call('payment.authorize', pay)));
    const [first] = keys();
    expect(first).toMatch(/^prism-[\da-f-]{36}$/);
    expect(keys()).toEqual([first, first, first]);
    expect(outcome).toMatchObject({ value: { code: 'CONNECTION_RESET', idempotencyKey: first, retry: 'same-key' } });
  });

  test('repeating the call with that key sends that key', async () => {
    const { client, keys } = connected([reset, ok], { maxRetries: 0 });
    const { idempotencyKey } = await failureOf(client.call('payment.authorize', pay));
    await client.call('payment.authorize', pay, { idempotencyKey });
    expect(new Set(keys()).size).toBe(1);
  });

  test('no two calls share one', async () => {
    const { client, keys } = connected();
    await Promise.all(Array.from({ length: 50 }, () => client.call('payment.authorize', pay)));
    expect(new Set(keys()).size).toBe(50);
  });

  test('it is as short as the processor asks', async () => {
    const connector = { ...configuredToy(), idempotency: { header: 'toy-key', maxLength: 32, account: '' } };
    const { client, keys } = connected([ok], { connector });
    await client.call('payment.authorize', pay);
    expect(keys()[0]).toHaveLength(32);
  });

  test('an error tells the key of the whole call, not that of its last request', async () => {
    const { client, keys } = connected([ok, json({}, 400)]);
    const call = client.call('paymentMethod.tokenize', { paymentMethod: { card }, connectorCustomerId: 'c' });
    const { idempotencyKey } = await failureOf(call);
    expect(idempotencyKey).toBe(keys()[0]);
    expect(keys()[1]).toBe(await furtherKey(idempotencyKey ?? '', 2, 64));
  });
});

describe('no key', () => {
  test.each([
    ['customer.get', { connectorCustomerId: 'x-1' }],
    ['payment.get', { connectorTransactionId: 'x-1', merchantTransactionId: 'm' }],
    ['customer.delete', { connectorCustomerId: 'x-1', merchantCustomerId: 'm' }],
  ] as const)('goes with %s', async (name, request) => {
    for (const options of [{}, { idempotencyKey: 'mine' }]) {
      const { client, keys } = connected([json({ id: 'x-1', reference: 'm' })]);
      await callUntyped(client, name, request, options);
      expect(keys()).toEqual([undefined]);
    }
  });

  test('goes to a processor that knows none', async () => {
    const { client, keys } = connected([ok], { connector: keylessToy() });
    await client.call('customer.create', { merchantCustomerId: 'm' });
    expect(keys()).toEqual([undefined]);
  });
});
