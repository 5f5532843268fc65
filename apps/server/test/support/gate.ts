import { developmentSandbox } from '@prism/sdk/connectors';
import { vi } from 'vitest';
import { asApplication } from './server.ts';

/** Holds the calls to the offline sandbox of Stripe back, until it is opened. */
export interface Gate {
  /** When so many calls wait at it. */
  reached(calls: number): Promise<void>;
  open(): void;
}

export function gateToSandbox(): Gate {
  asApplication();
  const sandbox = developmentSandbox('stripe');
  const real = sandbox.fetch;
  const { promise, resolve: open } = Promise.withResolvers<void>();
  let waiting = 0;
  const watchers = new Set<() => void>();
  vi.spyOn(sandbox, 'fetch').mockImplementation(async (request) => {
    waiting += 1;
    for (const watcher of watchers) watcher();
    await promise;
    return real(request);
  });
  const reached = (calls: number) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (waiting >= calls) resolve();
      };
      watchers.add(check);
      check();
    });
  return { reached, open: () => open() };
}
