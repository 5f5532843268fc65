import { describe, expect, it } from 'vitest';
import { runSchedule } from './support/harness.ts';

const seeds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 4711, 2 ** 31, 2 ** 32 - 1];

describe('a schedule', () => {
  it.each(seeds)('of seed %i goes the same way, to the millisecond, every time', async (seed) => {
    const [first, second] = [await runSchedule(seed), await runSchedule(seed)];
    expect(second.trace).toBe(first.trace);
  });

  it('of another seed goes another way', async () => {
    const traces = new Set<string>();
    for (const seed of seeds) traces.add((await runSchedule(seed)).trace);
    expect(traces.size).toBe(seeds.length);
  });
});
