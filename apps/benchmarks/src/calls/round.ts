import { percentile } from '../statistics.ts';
import type { Call } from './contenders.ts';

/** What one round of one contender showed; times in microseconds. */
export interface Round {
  readonly calls: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Of the caller's process alone. */
  readonly cpu: number;
}

/** Keeps so many calls under way, each followed by the next, for so long. */
export async function run(call: Call, atOnce: number, milliseconds: number): Promise<Round> {
  const latencies: number[] = [];
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const lane = async () => {
    for (let begun = performance.now(); begun - start < milliseconds; begun = performance.now()) {
      const id = await call();
      if (!id?.startsWith('cus_')) throw new Error(`The answer was ${id}`);
      latencies.push((performance.now() - begun) * 1000);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    calls: latencies.length,
    perSecond: latencies.length / seconds,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    cpu: (user + system) / latencies.length,
  };
}
