import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Calls } from '../calls/calls.ts';
import type { ServerConfig } from '../config/server-config.ts';

/** How a server stops. */
export interface Shutdown {
  /** Whether a load balancer should send calls here. */
  isReady(): boolean;
  /** When it was told to stop. */
  readonly stopping: AbortSignal;
  /** When it takes no more calls. */
  readonly refusing: AbortSignal;
  /** Takes no more calls after the configured delay, at once when it is asked again; ends when the last call has. */
  stop(): Promise<void>;
}

export function createShutdown(app: FastifyInstance, calls: Calls, config: ServerConfig['shutdown']): Shutdown {
  const hurry = new AbortController();
  const stopping = new AbortController();
  const refusing = new AbortController();
  let stopped: Promise<void> | undefined;
  const refuse = () => {
    calls.refuse();
    refusing.abort();
  };
  return {
    isReady: () => !stopping.signal.aborted,
    stopping: stopping.signal,
    refusing: refusing.signal,
    stop: () => {
      if (stopped !== undefined) hurry.abort();
      stopping.abort();
      stopped ??= stop(app, { ...config, signal: hurry.signal, refuse, settled: calls.settled });
      return stopped;
    },
  };
}

interface Stop extends Readonly<ServerConfig['shutdown']> {
  readonly signal: AbortSignal;
  readonly refuse: () => void;
  readonly settled: Calls['settled'];
}

async function stop(app: FastifyInstance, { delay: grace, timeout, signal, refuse, settled }: Stop): Promise<void> {
  if (grace > 0) await delay(grace, undefined, { signal }).catch(() => undefined);
  refuse();
  const ended = new AbortController();
  const tooLong = delay(timeout, undefined, { signal: ended.signal }).then(() => app.server.closeAllConnections());
  await Promise.race([Promise.all([app.close(), settled()]), tooLong]);
  ended.abort();
  await tooLong.catch(() => undefined);
}
