import { expect, it } from 'vitest';
import { runCampaign } from './support/harness.ts';

it('brings about everything once, whatever happens on the way', { timeout: 120_000 }, async () => {
  const totals = await runCampaign(0);
  console.info(JSON.stringify(totals));
  expect(totals.schedules).toBeGreaterThan(0);
});
