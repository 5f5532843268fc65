import { describe, expect, it } from 'vitest';
import { digest } from '../../src/sandbox/index.ts';

describe('digests', () => {
  it('tell texts apart, and do not show them', () => {
    const digests = Array.from({ length: 20_000 }, (_, index) => digest(`amount=${index}&currency=usd`));
    expect(new Set(digests).size).toBe(digests.length);
    expect(digest('')).toMatch(/^[0-9a-f]{16}$/);
    expect(digest('one')).toBe(digest('one'));
  });
});
