import { isPrismError } from '@prism/core';
import type { Outcome } from './schedule.ts';

/** What many schedules came to. */
export interface Totals {
  schedules: number;
  /** Things that the application wanted to happen. */
  steps: number;
  calls: number;
  errors: number;
  /** Of the errors, those of calls that the application stopped itself. */
  aborts: number;
  requests: number;
  /** Steps that ended without an answer, as the processor keeps one that it broke down. */
  unanswered: number;
  readonly faults: Record<string, number>;
}

export function newTotals(): Totals {
  return { schedules: 0, steps: 0, calls: 0, errors: 0, aborts: 0, requests: 0, unanswered: 0, faults: {} };
}

export function add(totals: Totals, { histories }: Outcome): void {
  const calls = histories.flatMap(({ invocations }) => invocations);
  const requests = calls.flatMap(({ attempts }) => attempts);
  totals.schedules += 1;
  totals.steps += histories.length;
  totals.calls += calls.length;
  totals.errors += calls.filter(({ error }) => error !== undefined).length;
  totals.aborts += calls.filter(({ error }) => isPrismError(error) && error.code === 'CALL_ABORTED').length;
  totals.requests += requests.length;
  totals.unanswered += histories.filter(({ invocations }) => invocations.at(-1)?.receipt === undefined).length;
  for (const { mishap } of requests) if (mishap) totals.faults[mishap] = (totals.faults[mishap] ?? 0) + 1;
}
