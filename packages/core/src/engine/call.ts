import type { ErrorCode } from '../errors/codes.ts';
import type { PrismErrorDetails } from '../errors/errors.ts';
import type { OperationSpec, Warning } from '../services/operation-spec.ts';
import type { Caller } from './caller.ts';
import type { CallOptions } from './client-options.ts';
import type { Aftermath } from './failure.ts';
import type { CallStarted } from './observer.ts';

/** A validated call on its way, as the parts of the engine share it. */
export interface Call {
  readonly caller: Caller;
  readonly identity: CallStarted;
  readonly spec: OperationSpec<object, object>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly options: CallOptions;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  readonly warnings: Warning[];
  readonly progress: Progress;
}

/** What a call has come to so far. */
export interface Progress {
  /** HTTP requests, over all exchanges. */
  attempts: number;
  /** Exchanges that were begun. */
  exchanges: number;
  statusCode: number | undefined;
  connectorRequestId: string | undefined;
  /** Made when no id names the mutation. */
  randomKey: string | undefined;
  /** An attempt before the last one may have had its effect. */
  mayHaveHappened: boolean;
  /** What the exchanges before the current one have left behind: one that was answered has had its effect. */
  before: Aftermath;
  /** Each exchange so far can be repeated without a second effect. */
  repeatable: boolean;
}

/** How a call ended, for its observers. */
export interface Ending {
  readonly status?: string | undefined;
  readonly errorCode?: ErrorCode | undefined;
}

/** What every error of this call tells. */
export function tellingOf({ identity, progress }: Call): PrismErrorDetails {
  const { connector, operation } = identity;
  // From it come all keys of the call: with it, not with that of a further exchange, the call can be repeated.
  return { connector, operation, idempotencyKey: progress.randomKey };
}
