import { spawnSync } from 'node:child_process';
import { median } from './statistics.ts';

/** What a program imports before it can make its first call. */
const programs = {
  bare: '',
  Prism: "import '@prism/sdk'; import '@prism/connector-stripe';",
  'stripe (official)': "import 'stripe';",
} as const;

export type Startup = Readonly<Record<Exclude<keyof typeof programs, 'bare'>, number>>;

/** Milliseconds that the imports of each program take above bare Node: whole processes, in turns, and of those the middle. */
export function measureStartup(rounds: number): Startup {
  const times = { bare: [], Prism: [], 'stripe (official)': [] } satisfies Record<keyof typeof programs, number[]>;
  const taken: Record<keyof typeof programs, number[]> = times;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['bare', 'Prism', 'stripe (official)'] as const) taken[name].push(timeOf(programs[name]));
  }
  const bare = median(taken.bare);
  return { Prism: median(taken.Prism) - bare, 'stripe (official)': median(taken['stripe (official)']) - bare };
}

function timeOf(program: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}
