import type { Case } from '../../case.ts';
import { check } from '../../check.ts';
import { importOf } from '../import-report.ts';
import type { Published } from '../published.ts';

const mostMilliseconds = 60;
const tries = 5;

/** What a connector adds to a cold start. The quickest of some tries counts: the first one reads from the disk. */
export const importTime: Case<Published> = {
  id: 'import-time',
  title: `beside @prism/core it is imported within ${mostMilliseconds} ms`,
  checks: (published) => [
    {
      about: 'main entry',
      run: () => {
        const times: number[] = [];
        while (times.length < tries && !times.some((time) => time <= mostMilliseconds)) {
          times.push(importOf(published).milliseconds);
        }
        const quickest = Math.min(...times);
        check(quickest <= mostMilliseconds, `It took ${Math.round(quickest)} ms.`);
      },
    },
  ],
};
