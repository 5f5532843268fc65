import { startClock } from './clock.ts';
import { type RequestSent, type TransportFailure, type TransportFailureKind, transportFailure } from './failure.ts';
import type { TransportRequest, TransportResponse } from './transport.ts';

/** How a call ends. */
export interface CallOutcome {
  readonly resolve: (response: TransportResponse) => void;
  readonly reject: (failure: TransportFailure) => void;
  /** Lets go of the connection, whose answer is no longer wanted. */
  readonly release: (failure: TransportFailure) => void;
}

/** One call on its way: how far it got, the clocks that run for it and its one outcome. */
export interface Call {
  readonly requestSent: () => RequestSent;
  /**
   * The next step is reached: what is known of sending now, and how long the step may take beside the total time.
   *
   * @throws TransportFailure when the call was given up, so that nothing is sent any more.
   */
  readonly advance: (requestSent: RequestSent, timeout?: TransportFailureKind, milliseconds?: number) => void;
  readonly succeed: (response: TransportResponse) => void;
  readonly fail: (failure: TransportFailure) => void;
}

/**
 * Starts the total time and listens to the caller's signal. The clock is our own, since those of HTTP clients are only precise
 * to a second; nothing of it outlives the call.
 */
export function startCall({ timeouts, signal }: TransportRequest, outcome: CallOutcome): Call {
  let requestSent: RequestSent = 'no';
  let failure: TransportFailure | undefined;
  const stop = (kind: TransportFailureKind) => fail(transportFailure(kind, requestSent));
  const abort = () => stop('CALL_ABORTED');
  const clock = startClock(timeouts.total, stop);
  signal?.addEventListener('abort', abort);
  const end = () => {
    clock.stop();
    signal?.removeEventListener('abort', abort);
  };
  const fail = (reason: TransportFailure) => {
    end();
    failure ??= reason;
    outcome.reject(reason);
    outcome.release(reason);
  };
  return {
    requestSent: () => requestSent,
    advance: (sent, timeout, milliseconds) => {
      if (failure !== undefined) throw failure;
      requestSent = sent;
      clock.step(timeout, milliseconds);
    },
    succeed: (response) => {
      end();
      outcome.resolve(response);
    },
    fail,
  };
}
