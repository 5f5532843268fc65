import type { Case } from '../../case.ts';
import { check } from '../../check.ts';
import { importOf } from '../import-report.ts';
import type { Published } from '../published.ts';

/** Nothing happens at import: no call, no clock, no setting read from the environment. */
export const silentImport: Case<Published> = {
  id: 'silent-import',
  title: 'nothing happens when it is imported',
  checks: (published) => [
    {
      about: 'main entry',
      run: () => {
        const { reached } = importOf(published);
        check(reached.length === 0, `At import it reaches for ${[...new Set(reached)].join(', ')}.`);
      },
    },
  ],
};
