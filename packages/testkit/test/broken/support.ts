import { expect, it, vi } from 'vitest';
import { checkConnector } from '../../src/index.ts';
import { toyFixture } from '../toy/fixture.ts';
import type { Broken } from './broken.ts';

/** Each fails the case that it is broken for, and passes all others. */
export function itFailsExactlyItsCase(broken: Broken): void {
  it.each(Object.entries(broken))('fails %s and nothing else', { timeout: 60_000 }, async (key, create) => {
    const id = idOf(key);
    // One of them writes there what nobody should read.
    vi.spyOn(console, 'log').mockReturnValue();
    const outcomes = await checkConnector(toyFixture(create()));
    const failed = outcomes.filter(({ result }) => result === 'failed');
    expect(failed.map((outcome) => outcome.case)).toContain(id);
    expect(failed.filter((outcome) => outcome.case !== id)).toEqual([]);
  });
}

/** A case that can be failed in several ways has its id and some words. */
export function idOf(key: string): string {
  return key.split(' ')[0] ?? '';
}
