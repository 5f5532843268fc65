import type { Meddle } from './meddling.ts';
import type { Play } from './schedule.ts';
import { add, newTotals, type Totals } from './totals.ts';
import type { Trial } from './trial.ts';

type Share = Pick<Trial, 'file' | 'schedulesPerFile'>;

/** Runs the share of the schedules that one of the files of tests has, `0` the first. */
export type Campaign = (file: number, meddle?: Meddle) => Promise<Totals>;

/** Runs schedules up to the first that shows something wrong. */
export function createCampaign(play: Play, { file, schedulesPerFile }: Share): Campaign {
  return async (index, meddle) => {
    const totals = newTotals();
    for (const seed of seedsOf(index, schedulesPerFile)) {
      const outcome = await play(seed, meddle);
      add(totals, outcome);
      if (outcome.violations.length > 0) throw new Error(reportOf(seed, file, outcome.violations));
    }
    return totals;
  };
}

/**
 * The seeds of one of the files that share the work: always the same, so that a change fails for what it changed. With
 * `FAULT_SEED` in the environment that seed alone, with `FAULT_SEEDS_FROM` others; the nightly run takes new ones.
 */
function seedsOf(index: number, schedulesPerFile: number): readonly number[] {
  const { FAULT_SEED: one, FAULT_SEEDS_FROM: first = '0' } = process.env;
  if (one !== undefined) return [Number(one)];
  return Array.from({ length: schedulesPerFile }, (_, nth) => Number(first) + index * schedulesPerFile + nth);
}

function reportOf(seed: number, file: string, violations: readonly string[]): string {
  const command = `FAULT_SEED=${seed} npx pnpm vitest run ${file}`;
  return [`The schedule of seed ${seed} went wrong. To play it again: ${command}`, ...violations].join('\n  ');
}
