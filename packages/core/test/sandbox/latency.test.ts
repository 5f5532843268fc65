import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPause } from '../../src/sandbox/index.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('a pause ends when its time is over, and not before', async () => {
  let over = false;
  const paused = createPause(100)().then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(99);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await paused;
  expect(over).toBe(true);
});

it('no pause needs no timer', async () => {
  await createPause(0)();
  expect(vi.getTimerCount()).toBe(0);
});
