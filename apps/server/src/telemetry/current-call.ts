import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span } from '@opentelemetry/api';
import type { Environment } from '@prism/core';

/** What is told of a call while it is under way. */
export interface CurrentCall {
  readonly span: Span;
  /** Where it goes; once that is known. */
  environment?: Environment | undefined;
  /** Of the response, such as `AUTHORIZED`; once there is one. */
  status?: string | undefined;
}

/** The call in whose course something happens: clients are shared between calls, and so are their observers. */
export const currentCall: AsyncLocalStorage<CurrentCall> = new AsyncLocalStorage();
