import { fork } from 'node:child_process';
import { join } from 'node:path';
import { said } from './child.ts';
import type { Mishap } from './faults.ts';
import type { Deed } from './journal.ts';

/** What the processor says at the end. */
export interface Account {
  readonly requests: number;
  /** How many requests met each mishap. */
  readonly met: readonly (readonly [Mishap, number])[];
  readonly deeds: readonly Deed[];
  readonly rss: number;
}

/** The processor, in a process of its own. */
export interface Processor {
  readonly url: string;
  account(): Promise<Account>;
  stop(): void;
}

export async function startProcessor(seed: number, perMille: number): Promise<Processor> {
  const child = fork(join(import.meta.dirname, 'processor-main.ts'), [String(seed), String(perMille)]);
  return {
    url: await said<string>(child),
    account() {
      child.send('account');
      return said<Account>(child);
    },
    stop: () => child.disconnect(),
  };
}
