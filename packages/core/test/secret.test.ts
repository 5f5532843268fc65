import { Console } from 'node:console';
import { PassThrough } from 'node:stream';
import { format, inspect } from 'node:util';
import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as first from '../src/secret.ts';
import { secondCopy } from './support/second-copy.ts';

const { isSecret, secret } = first;
const hidden = 'hunter2_c0rrect_h0rse';
const wrapped = secret(hidden);
const deep = { a: [{ b: new Map([['c', { wrapped }]]) }], set: new Set([wrapped]) };

function logged(...values: unknown[]): string {
  const stdout = new PassThrough();
  new Console({ stdout, stderr: stdout }).log(...values);
  return String(stdout.read());
}

const ways: Readonly<Record<string, () => string>> = {
  String: () => String(wrapped),
  'a template': () => `${wrapped}`,
  concatenation: () => `a${wrapped}`.concat(String(wrapped)) + wrapped,
  'an array': () => [wrapped, [wrapped]].join(),
  'JSON.stringify': () => JSON.stringify(deep) + JSON.stringify(wrapped) + JSON.stringify({ wrapped }, null, 2),
  'console.log': () => logged(wrapped) + logged('%s %o %O %j', wrapped, wrapped, wrapped, wrapped) + logged(deep),
  'util.format': () => format('%s %d %i %f %o %O %j', ...Array(7).fill(wrapped)),
  'util.inspect': () => inspect(wrapped) + inspect(deep, { depth: 10 }),
  'util.inspect of all that is hidden': () =>
    inspect(deep, { depth: 20, showHidden: true, getters: true, showProxy: true, customInspect: false }),
  'an error': () => {
    const error = new Error(`no ${wrapped}`, { cause: wrapped });
    return [error.message, error.stack, inspect(error, { depth: 10, showHidden: true }), String(error.cause)].join();
  },
  'its entries': () => JSON.stringify([Object.entries(wrapped), Object.keys(wrapped), { ...wrapped }]),
  'its own properties': () => JSON.stringify(Reflect.ownKeys(wrapped).map((key) => String(Reflect.get(wrapped, key)))),
  structuredClone: () => inspect(structuredClone(wrapped), { showHidden: true }),
  'v8.serialize': () => serialize(wrapped).toString('latin1'),
  'a URL': () => new URLSearchParams({ a: String(wrapped) }).toString() + encodeURIComponent(`${wrapped}`),
  'a number': () => String(Number(wrapped)),
};

describe.each(Object.entries(ways))('%s', (_, show) => {
  test('shows nothing of it', () => {
    expect(show()).not.toContain(hidden);
  });
});

test('what prints says that something is hidden', () => {
  expect([`${wrapped}`, JSON.stringify({ wrapped }), inspect({ wrapped })]).toEqual([
    '[redacted]',
    '{"wrapped":"[redacted]"}',
    '{ wrapped: [redacted] }',
  ]);
});

test('shows nothing of any text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 12 }), (text) => {
      const value = secret(text);
      expect(value.reveal()).toBe(text);
      expect([`${value}`, JSON.stringify([value]), inspect([value], { showHidden: true })].join()).not.toContain(text);
    }),
  );
});

test('cannot be changed', () => {
  expect(() => Object.assign(wrapped, { reveal: () => 'other' })).toThrow(TypeError);
  expect(wrapped.reveal()).toBe(hidden);
});

test('a wrapped value is not wrapped again', () => {
  expect(secret(wrapped)).toBe(wrapped);
});

test.each([undefined, null, hidden, 7, {}, [], { reveal: () => hidden }, () => hidden])('%s is no secret', (value) => {
  expect(isSecret(value)).toBe(false);
});

test('two copies of the package know each other’s', async () => {
  const second = await secondCopy('secret.ts', first);
  expect(second.secret).not.toBe(secret);
  expect(second.isSecret(wrapped)).toBe(true);
  expect(isSecret(second.secret(hidden))).toBe(true);
  expect(second.secret(wrapped).reveal()).toBe(hidden);
});
