import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as node from '../../src/engine/sha-256.node.ts';
import * as web from '../../src/engine/sha-256.web.ts';

const digestOf = (text: string) => createHash('sha256').update(new TextEncoder().encode(text)).digest('hex');

test('both digests are SHA-256, so that a key is the same on every runtime', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(node.sha256(text)).toBe(digestOf(text));
      expect(web.sha256(text)).toBe(digestOf(text));
    }),
  );
});

test('texts of every length around a block have their digest', () => {
  for (let length = 0; length <= 260; length += 1) {
    const text = 'a'.repeat(length);
    expect(web.sha256(text)).toBe(digestOf(text));
  }
});

// https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
test.each([
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('the digest of the standard for %j', (text, digest) => {
  expect(web.sha256(text)).toBe(digest);
});
