import { type Campaign, createCampaign } from './campaign.ts';
import { createSchedules, type Play } from './schedule.ts';
import type { Trial } from './trial.ts';

/** What tries a connector. */
export interface Harness {
  readonly runSchedule: Play;
  readonly runCampaign: Campaign;
}

/** Makes what tries a connector. */
export function createHarness<Own extends string>(trial: Trial<Own>): Harness {
  const runSchedule = createSchedules(trial);
  return { runSchedule, runCampaign: createCampaign(runSchedule, trial) };
}
