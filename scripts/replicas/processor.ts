import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Effect } from '@prism/connector-stripe/sandbox';
import { endedWithUs } from './children.ts';

/** What a processor did, as it tells itself. */
export interface Journal {
  readonly effects: readonly Effect[];
  /** Requests that came again with the same key, and were answered without being done again. */
  readonly recognised: number;
}

/** The processor that all replicas share. */
export interface Processor {
  readonly url: string;
  journal(): Promise<Journal>;
  stop(): void;
}

export async function startProcessor({ hasKeys }: { readonly hasKeys: boolean }): Promise<Processor> {
  const program = join(import.meta.dirname, 'processor-main.ts');
  const child = endedWithUs(fork(program, hasKeys ? [] : ['without-keys']));
  const [first]: { readonly url: string }[] = await once(child, 'message');
  if (!first) throw new Error('the processor did not say where it listens');
  return {
    url: first.url,
    async journal() {
      const answer = once(child, 'message');
      child.send('journal');
      const [journal] = await answer;
      return journal;
    },
    stop: () => child.disconnect(),
  };
}
