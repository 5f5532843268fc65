import type { Verdict } from './targets.ts';

/** What one part of the benchmarks brings to the report. */
export interface Part {
  readonly verdicts: readonly Verdict[];
  readonly details: string;
}

export interface Settings {
  readonly rounds: number;
  /** How long a contender runs in each round. */
  readonly milliseconds: number;
}
