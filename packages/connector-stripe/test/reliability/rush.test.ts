import { withKey } from '@prism/reliability';
import { expect, it } from 'vitest';
import { runRush } from './support/rush.ts';

const rushes = 400;

it('what several processes do at once happens once, and all of them learn of it', { timeout: 60_000 }, async () => {
  let collisions = 0;
  for (let seed = 0; seed < rushes; seed += 1) {
    const { step, effects, ids, ...rush } = await runRush(seed);
    collisions += rush.collisions;
    expect(effects, `seed ${seed}`).toEqual([...step.effects].sort());
    expect(new Set(ids).size, `seed ${seed}`).toBe(1);
    expect(ids, `seed ${seed}`).not.toContain(undefined);
  }
  expect(collisions).toBeGreaterThan(rushes);
});

it('what several processes do at once without a common key happens more than once', async () => {
  const { step, effects } = await runRush(0, (fetch) => (request) => fetch(withKey(request, crypto.randomUUID())));
  expect(effects.length).toBeGreaterThan(step.effects.length);
});
