import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Calls } from '../calls/calls.ts';
import type { ServerConfig } from '../config/server-config.ts';

/** How a server stops. */
export interface Shutdown {
  /** Whether a load balancer should send calls here. */
  isReady(): boolean;
  /** Takes no more calls after the configured delay, at once when it is asked again; ends when the last call has. */
  stop(): Promise<void>;
}

export function createShutdown(app: FastifyInstance, calls: Calls, config: ServerConfig['shutdown']): Shutdown {
  const hurry = new AbortController();
  let stopping: Promise<void> | undefined;
  return {
    isReady: () => stopping === undefined,
    stop: () => {
      if (stopping !== undefined) hurry.abort();
      stopping ??= stop(app, calls, { ...config, signal: hurry.signal });
      return stopping;
    },
  };
}

async function stop(
  app: FastifyInstance,
  calls: Calls,
  { delay: grace, timeout, signal }: ServerConfig['shutdown'] & { readonly signal: AbortSignal },
): Promise<void> {
  if (grace > 0) await delay(grace, undefined, { signal }).catch(() => undefined);
  calls.refuse();
  const ended = new AbortController();
  const tooLong = delay(timeout, undefined, { signal: ended.signal }).then(() => app.server.closeAllConnections());
  await Promise.race([Promise.all([app.close(), calls.settled()]), tooLong]);
  ended.abort();
  await tooLong.catch(() => undefined);
}
