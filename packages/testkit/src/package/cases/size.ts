import type { Case } from '../../case.ts';
import { check } from '../../check.ts';
import { bundle } from '../bundle.ts';
import type { Published } from '../published.ts';

const mostBytes = 12_000;

/** What a connector adds to a worker that has core already. */
export const size: Case<Published> = {
  id: 'size',
  title: `beside @prism/core it adds at most ${mostBytes / 1000} kB, minified and gzipped`,
  checks: (published) => [
    {
      about: 'main entry',
      run: async () => {
        const core = "export { createClient } from '@prism/core';";
        const alone = await bundle(published, core);
        const both = await bundle(published, `${core} export * from '${published.manifest.name}';`);
        const added = both.bytes - alone.bytes;
        check(added <= mostBytes, `It adds ${added} bytes.`);
      },
    },
  ],
};
