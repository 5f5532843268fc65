import { median } from '../statistics.ts';
import type { Round } from './round.ts';

/** The middle of each figure. */
export function middle(rounds: readonly Round[]): Omit<Round, 'calls'> {
  const of = (key: keyof Round) => median(rounds.map((round) => round[key]));
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), cpu: of('cpu') };
}

/** A figure of one beside that of the other: each round against the same round, and of those the middle. */
export function beside(ours: readonly Round[], theirs: readonly Round[], key: keyof Round): number {
  return median(ours.map((round, index) => round[key] / (theirs[index]?.[key] ?? Number.NaN)));
}
