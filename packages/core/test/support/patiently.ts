import { vi } from 'vitest';

/** Far more than the timers of any one call. */
const mostTurns = 200;

/**
 * Runs a call to its end on clocks that stand still but for its own timers.
 *
 * @param chance - what `Math.random` gives; 1 makes the longest pauses
 * @returns how it ended, and the pauses that it made in milliseconds
 */
export async function patiently<T>(
  work: () => Promise<T>,
  chance = 1,
): Promise<{ readonly outcome: PromiseSettledResult<T>; readonly tookMs: number }> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.spyOn(Math, 'random').mockReturnValue(chance);
  try {
    const startedAt = Date.now();
    const ended = Promise.allSettled([work()]);
    const outcome = await settled(ended);
    return { outcome, tookMs: Date.now() - startedAt };
  } finally {
    vi.useRealTimers();
  }
}

async function settled<T>(ended: Promise<[PromiseSettledResult<T>]>): Promise<PromiseSettledResult<T>> {
  let outcome: PromiseSettledResult<T> | undefined;
  const done = ended.then(([result]) => {
    outcome = result;
  });
  for (let turns = 0; turns < mostTurns; turns += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (outcome !== undefined) {
      await done;
      return outcome;
    }
    vi.advanceTimersToNextTimer();
  }
  throw new Error('the work waits for something that is no timer');
}
