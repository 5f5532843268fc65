import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as node from '../../src/engine/sha-256.node.ts';
import * as web from '../../src/engine/sha-256.web.ts';

test('both digests are SHA-256, so that a key is the same on every runtime', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const expected = createHash('sha256').update(new TextEncoder().encode(text)).digest('hex');
      expect(await node.sha256(text)).toBe(expected);
      expect(await web.sha256(text)).toBe(expected);
    }),
  );
});
