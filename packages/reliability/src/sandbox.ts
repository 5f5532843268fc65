import type { Fetch } from '@prism/core';
import type { Fault, FaultMatch } from '@prism/core/sandbox';

/** One thing that really happened at the processor. */
export interface Effect {
  readonly type: string;
  /** The id of what it happened to. */
  readonly id: string;
  /** In the processor's own units. */
  readonly amount?: number;
  readonly currency?: string;
}

/** What a schedule needs of a connector's sandbox; `Own` are the faults that only this one plays. */
export interface Sandbox<Own extends string = never> {
  readonly fetch: Fetch;
  injectFault(fault: Fault | Own, match?: FaultMatch): void;
  /** What really happened, in order. */
  effects(): readonly Effect[];
}
