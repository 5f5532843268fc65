import { vi } from 'vitest';
import { createRandom, uuidFrom } from './random.ts';

const start = Date.UTC(2030, 0, 15);
/** Far more than the timers of any one call. */
const mostTurns = 10_000;

/** One turn of the real event loop: everything that does not wait for a timer gets as far as it can. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Takes time and chance away from a piece of work: clocks stand still until {@link settled} moves them, `Math.random` and
 * `crypto.randomUUID` follow the seed, so that nothing is left to the machine.
 */
export async function inVirtualTime<T>(seed: number, work: () => Promise<T>): Promise<T> {
  const random = createRandom(seed);
  vi.useFakeTimers({ now: start, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.spyOn(Math, 'random').mockImplementation(random.fraction);
  vi.stubGlobal('crypto', {
    randomUUID: () => uuidFrom(random),
  });
  const { stackTraceLimit } = Error;
  // Most of the time would go into the stacks of errors that nobody reads.
  Error.stackTraceLimit = 0;
  try {
    return await settled(work());
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  }
}

/** Moves the clocks on from timer to timer, until the work is done. */
async function settled<T>(work: Promise<T>): Promise<T> {
  let isPending = true;
  const done = work.finally(() => {
    isPending = false;
  });
  for (let turns = 0; turns < mostTurns; turns += 1) {
    await turn();
    if (!isPending) return done;
    vi.advanceTimersToNextTimer();
  }
  throw new Error('The work waits for something that is no timer.');
}

/** Waits, in virtual time. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
