import { createHash } from 'node:crypto';
import { it } from 'vitest';
import { runSchedule } from './support/schedule.ts';

it('traces', { timeout: 120_000 }, async () => {
  const all = createHash('sha256');
  for (let seed = 0; seed < 400; seed += 1) all.update((await runSchedule(seed)).trace);
  console.info(`TRACE ${all.digest('hex')}`);
});
