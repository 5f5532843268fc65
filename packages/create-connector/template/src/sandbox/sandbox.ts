import {
  createDraw,
  createFaults,
  createFetch,
  createJournal,
  createPause,
  type Faults,
  randomSeed,
  type SandboxFetch,
} from '@prism/core/sandbox';
import { answer, refusal } from './answer.ts';
import type { Effect } from './endpoint.ts';
import { createServer } from './server.ts';

export interface SandboxOptions {
  /** Gives the time in milliseconds. */
  readonly now?: () => number;
  /** The same seed gives the same ids. */
  readonly seed?: number;
  readonly latencyMs?: number;
}

/** Example Pay's API in memory. */
export interface ExamplePaySandbox {
  readonly fetch: SandboxFetch;
  readonly injectFault: Faults['inject'];
  /** What really happened, whatever the callers were told. */
  effects(): readonly Effect[];
}

/** Makes a sandbox that knows nobody yet. */
export function createSandbox(options: SandboxOptions = {}): ExamplePaySandbox {
  const { now = Date.now, seed = randomSeed(), latencyMs = 0 } = options;
  const journal = createJournal<Effect>();
  const serve = createServer({ now, draw: createDraw(seed), pause: createPause(latencyMs), record: journal.record });
  const broken = (): Response => answer(refusal(500, 'internal_error'));
  const faults = createFaults({
    serve,
    rateLimit: (_request, retryAfter) => answer(refusal(429, 'too_many_requests'), retryAfter),
    fail: broken,
    async failAfterEffect(request) {
      await serve(request);
      return broken();
    },
  });
  return { fetch: createFetch(faults.meet), injectFault: faults.inject, effects: journal.entries };
}
