import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { median } from '../statistics.ts';
import { conditions, contenders } from './contenders.ts';
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

export interface CallSettings {
  readonly rounds: number;
  /** How long a contender runs in each round. */
  readonly milliseconds: number;
}

/**
 * Rounds A B C … A B C …, so that whatever else the machine does meets all alike. Only one contender runs at a time; the
 * others wait in their processes, warm.
 */
export async function measureCalls({ rounds, milliseconds }: CallSettings): Promise<Rounds> {
  const children: ChildProcess[] = [];
  try {
    const stub = await started(children, 'stub.ts');
    const workers = new Map<string, Run>();
    for (const name of Object.keys(contenders)) {
      const { run } = await started(children, 'calls/worker.ts', name, `http://127.0.0.1:${stub.said}`);
      for (let calls = 0; calls < warmUpCalls; ) calls += (await run(64, warmUpSliceMilliseconds)).calls;
      workers.set(name, run);
    }
    return await roundsOf(workers, rounds, milliseconds);
  } finally {
    for (const child of children) child.disconnect();
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

/** Starts a file in a process of its own, and waits until it says that it is ready. */
async function started(children: ChildProcess[], file: string, ...args: readonly string[]) {
  const execArgv = [...(conditions[args[0] ?? ''] ?? [])];
  const child = fork(join(import.meta.dirname, '..', file), args, { execArgv });
  children.push(child);
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${args[0] ?? file} ended early`)));
  ended.catch(() => undefined);
  const nextMessage = async () => {
    const [message] = await Promise.race([once(child, 'message'), ended]);
    return message;
  };
  const run: Run = (atOnce, milliseconds) => {
    child.send({ atOnce, milliseconds });
    return nextMessage();
  };
  return { run, said: await nextMessage() };
}

/** The middle of each figure. */
export function middle(rounds: readonly Round[]): Omit<Round, 'calls'> {
  const of = (key: keyof Round) => median(rounds.map((round) => round[key]));
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), cpu: of('cpu') };
}

/** Calls per second of one beside the other: each round against the same round, and of those the middle. */
export function ratio(rounds: Rounds, mode: Mode, name: string, reference: string): number {
  const [ours, theirs] = [name, reference].map((each) => rounds.get(each)?.[mode] ?? []);
  return median((ours ?? []).map(({ perSecond }, index) => perSecond / (theirs?.[index]?.perSecond ?? Number.NaN)));
}
