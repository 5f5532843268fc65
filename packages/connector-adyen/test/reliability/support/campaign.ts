import { type Meddle, runSchedule } from './schedule.ts';
import { add, newTotals, type Totals } from './totals.ts';

const schedules = 1_000;

/**
 * Always the same seeds, so that a change fails for what it changed. With `FAULT_SEED` in the environment that seed alone, with
 * `FAULT_SEEDS_FROM` others.
 */
function seeds(): readonly number[] {
  const { FAULT_SEED: one, FAULT_SEEDS_FROM: first = '0' } = process.env;
  if (one !== undefined) return [Number(one)];
  return Array.from({ length: schedules }, (_, index) => Number(first) + index);
}

/** Runs the schedules, up to the first that shows something wrong. */
export async function runCampaign(meddle?: Meddle): Promise<Totals> {
  const totals = newTotals();
  for (const seed of seeds()) {
    const outcome = await runSchedule(seed, meddle);
    add(totals, outcome);
    if (outcome.violations.length > 0) throw new Error(reportOf(seed, outcome.violations));
  }
  return totals;
}

function reportOf(seed: number, violations: readonly string[]): string {
  const command = `FAULT_SEED=${seed} npx pnpm vitest run packages/connector-adyen/test/reliability/faults.test.ts`;
  return [`The schedule of seed ${seed} went wrong. To play it again: ${command}`, ...violations].join('\n  ');
}
