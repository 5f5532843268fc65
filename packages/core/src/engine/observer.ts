import type { ErrorCode } from '../errors/codes.ts';
import type { OperationName } from '../services/catalogue.ts';

/** What is known of a call when it starts. No field of any event holds a body, a header, a URL or an id of the merchant. */
export interface CallStarted {
  /** Ties the events of one call together. */
  readonly callId: string;
  readonly connector: string;
  readonly operation: OperationName;
}

/** One HTTP request and how it ended. */
export interface CallAttempted extends CallStarted {
  /** From 1, over all the requests of the call. */
  readonly attempt: number;
  readonly method: string;
  readonly durationMs: number;
  /** Absent when there was no answer. */
  readonly statusCode?: number | undefined;
  readonly connectorRequestId?: string | undefined;
  readonly errorCode?: ErrorCode | undefined;
}

/** How a call ended: with `status` or with `errorCode`. */
export interface CallEnded extends CallStarted {
  readonly attempts: number;
  readonly durationMs: number;
  readonly statusCode?: number | undefined;
  /** The status in the response, such as `AUTHORIZED`. */
  readonly status?: string | undefined;
  readonly errorCode?: ErrorCode | undefined;
}

/**
 * Watches calls, for logs, metrics and traces. What it throws, at once or as a promise, goes to `console.error`: it cannot
 * harm a payment.
 */
export interface Observer {
  onStart?(event: CallStarted): void;
  onAttempt?(event: CallAttempted): void;
  onEnd?(event: CallEnded): void;
}

/** Tells all observers; one that throws harms neither the others nor the payment. */
export function tell(observers: readonly Observer[], event: (observer: Observer) => unknown): void {
  for (const observer of observers) {
    try {
      const told = event(observer);
      // A rejection that nobody catches ends a process.
      if (told instanceof Promise) told.catch(complain);
    } catch (error) {
      complain(error);
    }
  }
}

function complain(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the observer's author must learn of it, and no caller can catch it.
  console.error('prism: an observer threw', error);
}
