import { type Child, startChild } from '../child.ts';
import type { Settings } from '../part.ts';
import { conditions, contenders } from './contenders.ts';
import { beside } from './figures.ts';
import type { Round } from './round.ts';

/** How many calls are under way. */
const modes = { 'one after another': 1, '64 at once': 64 } as const;
export type Mode = keyof typeof modes;
export const modeNames = ['one after another', '64 at once'] as const;

/** Until V8 has settled: those over fetch still become twice as fast after 5 000 calls. */
const warmUpCalls = 10_000;
const warmUpSliceMilliseconds = 500;

/** The rounds of each contender, in the order in which they were run. */
export type Rounds = ReadonlyMap<string, Readonly<Record<Mode, readonly Round[]>>>;

type Run = (atOnce: number, milliseconds: number) => Promise<Round>;

/**
 * Rounds A B C … A B C …, so that whatever else the machine does meets all alike. Only one contender runs at a time; the
 * others wait in their processes, warm.
 */
export async function measureCalls({ rounds, milliseconds }: Settings): Promise<Rounds> {
  const children: Child[] = [];
  const started = async (...of: Parameters<typeof startChild>) => {
    const child = await startChild(...of);
    children.push(child);
    return child;
  };
  try {
    const stub = await started('stub.ts', []);
    const workers = new Map<string, Run>();
    for (const name of Object.keys(contenders)) {
      const worker = await started('calls/worker.ts', [name, stub.said], conditions[name]);
      const run: Run = (atOnce, milliseconds) => worker.ask({ atOnce, milliseconds });
      for (let calls = 0; calls < warmUpCalls; ) calls += (await run(64, warmUpSliceMilliseconds)).calls;
      workers.set(name, run);
    }
    return await roundsOf(workers, rounds, milliseconds);
  } finally {
    for (const child of children) child.end();
  }
}

async function roundsOf(workers: ReadonlyMap<string, Run>, rounds: number, milliseconds: number): Promise<Rounds> {
  const results = new Map<string, Record<Mode, Round[]>>();
  for (const name of workers.keys()) results.set(name, { 'one after another': [], '64 at once': [] });
  for (let round = 0; round < rounds; round += 1) {
    for (const mode of modeNames) {
      for (const [name, run] of workers) results.get(name)?.[mode].push(await run(modes[mode], milliseconds));
    }
  }
  return results;
}

/** Calls per second of one beside the other. */
export function ratio(rounds: Rounds, mode: Mode, name: string, reference: string): number {
  return beside(rounds.get(name)?.[mode] ?? [], rounds.get(reference)?.[mode] ?? [], 'perSecond');
}
