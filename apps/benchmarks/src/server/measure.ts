import type { Round } from '../calls/round.ts';
import { type Child, startChild } from '../child.ts';
import type { Settings } from '../part.ts';
import { contenders } from './contenders.ts';

/** The processors behind the servers, and the file of each. */
export const upstreams = { sandbox: 'server/sandbox.ts', stub: 'stub.ts' } as const;
export const upstreamNames = ['sandbox', 'stub'] as const;
export type Upstream = keyof typeof upstreams;

const modes = { 'one after another': 1, '64 at once': 64 } as const;
export const modeNames = ['one after another', '64 at once'] as const;
export type Mode = keyof typeof modes;

/** Until V8 has settled, as far as there is time. */
const warmUpCalls = 5_000;
const warmUpSlices = 8;
const warmUpSliceMilliseconds = 500;

/** By mode and contender, the rounds in the order in which they were run; CPU is that of the server's process alone. */
export type ServerRounds = ReadonlyMap<Mode, ReadonlyMap<string, readonly Round[]>>;

type Run = (atOnce: number, milliseconds: number) => Promise<Round>;

/** Processor, server and caller have a process each. As with calls the contenders take turns, and wait in their processes, warm. */
export async function measureServers(upstream: Upstream, { rounds, milliseconds }: Settings): Promise<ServerRounds> {
  const children: Child[] = [];
  const started = async (file: string, ...args: readonly string[]) => {
    const child = await startChild(file, args);
    children.push(child);
    return child;
  };
  try {
    const processor = await started(upstreams[upstream]);
    const runs = new Map<string, Run>();
    for (const name of contenders.keys()) {
      const server = await started('server/server.ts', name, processor.said);
      const caller = await started('server/generator.ts', name, server.said, upstream);
      const run = runOf(caller, server);
      await warmUp(run);
      runs.set(name, run);
    }
    return await inTurns(runs, rounds, milliseconds);
  } finally {
    for (const child of children) child.end();
  }
}

async function warmUp(run: Run): Promise<void> {
  let calls = 0;
  for (let slice = 0; slice < warmUpSlices && calls < warmUpCalls; slice += 1) {
    calls += (await run(64, warmUpSliceMilliseconds)).calls;
  }
}

function runOf(caller: Child, server: Child): Run {
  return async (atOnce, milliseconds) => {
    const before = await server.ask<number>({});
    const round = await caller.ask<Round>({ atOnce, milliseconds });
    return { ...round, cpu: ((await server.ask<number>({})) - before) / round.calls };
  };
}

async function inTurns(runs: ReadonlyMap<string, Run>, rounds: number, milliseconds: number): Promise<ServerRounds> {
  const nothing = (): Map<string, Round[]> => new Map([...runs.keys()].map((name) => [name, []]));
  const results = new Map(modeNames.map((mode) => [mode, nothing()]));
  for (let round = 0; round < rounds; round += 1) {
    for (const mode of modeNames) {
      for (const [name, run] of runs)
        results
          .get(mode)
          ?.get(name)
          ?.push(await run(modes[mode], milliseconds));
    }
  }
  return results;
}
