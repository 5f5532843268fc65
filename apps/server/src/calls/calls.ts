import { type CallOptions, catalogue, type OperationName, type Timeouts } from '@prism/core';
import { ServerError } from '../errors/server-error.ts';
import type { ClientOf } from './clients.ts';
import type { Target } from './target.ts';

/** One call, whichever surface it came by. */
export interface Call extends Pick<CallOptions, 'idempotencyKey'> {
  readonly operation: OperationName;
  /** In the names of TypeScript; it is validated here. */
  readonly request: unknown;
  readonly target: Target;
  /** Milliseconds for which the caller will wait; what the server is told holds besides. */
  readonly deadline?: number | undefined;
}

/** The one place where calls are performed, for every surface. */
export interface Calls {
  /**
   * The response, in the names of TypeScript.
   *
   * @throws PrismError as the client of @prism/core does
   * @throws ServerError `TOO_MANY_CALLS`, `SHUTTING_DOWN`: nothing was sent
   */
  perform(call: Call): Promise<object>;
  /** Takes no more calls. */
  refuse(): void;
  /** When the calls that are under way have ended. */
  settled(): Promise<void>;
  readonly isRefusing: boolean;
}

/** @param mostAtOnce - calls beyond are refused, not queued: who waits for a payment should know it. */
export function createCalls(clientOf: ClientOf, mostAtOnce: number, timeouts: Timeouts = {}): Calls {
  const underway = new Set<Promise<object>>();
  let isRefusing = false;
  return {
    get isRefusing() {
      return isRefusing;
    },
    async perform(call) {
      if (isRefusing) throw new ServerError('SHUTTING_DOWN');
      if (underway.size >= mostAtOnce) throw new ServerError('TOO_MANY_CALLS');
      const answer = performed(clientOf, call, timeouts);
      underway.add(answer);
      try {
        return await answer;
      } finally {
        underway.delete(answer);
      }
    },
    refuse: () => {
      isRefusing = true;
    },
    settled: async () => {
      await Promise.allSettled(underway);
    },
  };
}

async function performed(clientOf: ClientOf, call: Call, timeouts: Timeouts): Promise<object> {
  const { operation, request, target, idempotencyKey, deadline } = call;
  const options = { idempotencyKey, ...(deadline !== undefined && { timeouts: within(deadline, timeouts) }) };
  // The engine validates it against the catalogue.
  return clientOf(target).call(operation, request as never, options);
}

function within(deadline: number, timeouts: Timeouts): Timeouts {
  return {
    ...timeouts,
    total: Math.max(1, Math.floor(Math.min(deadline, timeouts.total ?? Number.POSITIVE_INFINITY))),
  };
}

/** Whether there is an operation of this name. */
export function isOperation(name: string): name is OperationName {
  const [service = '', operation = '', ...rest] = name.split('.');
  const declared: Readonly<Record<string, object>> = catalogue;
  return rest.length === 0 && Object.hasOwn(declared, service) && Object.hasOwn(declared[service] ?? {}, operation);
}
