import { createHash } from 'node:crypto';
import type { Fault } from '@prism/core/sandbox';

/** What may happen to a request: a fault of the sandbox, or that the processor takes its time. */
export type Mishap = Fault | 'latency';

/** Those on which nothing can be told but after the time-out are dear, and so rarer. */
const mishaps: readonly Mishap[] = [
  'latency',
  'latency',
  'rate-limited',
  'rate-limited',
  'server-error',
  'server-error',
  'server-error-after-effect',
  'html',
  'html',
  'html-after-effect',
  'html-after-effect',
  'truncated-body',
  'truncated-body',
  'reset-before-effect',
  'reset-before-effect',
  'reset-after-effect',
  'reset-after-effect',
  'timeout-before-effect',
  'timeout-after-effect',
];

/**
 * Which request meets which mishap: by its idempotency key, or its path where it has none, and how often it came. So a
 * seed repeats them, in whatever order calls arrive.
 */
export function createMishaps(seed: number, perMille: number): (name: string) => Mishap | undefined {
  const seen = new Map<string, number>();
  return (name) => {
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    const drawn = createHash('sha256').update(`${seed} ${times} ${name}`).digest();
    if (drawn.readUInt32BE(0) % 1000 >= perMille) return undefined;
    return mishaps[drawn.readUInt32BE(4) % mishaps.length];
  };
}
