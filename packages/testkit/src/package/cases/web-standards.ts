import type { Case } from '../../case.ts';
import { check } from '../../check.ts';
import { bundle } from '../bundle.ts';
import type { Published } from '../published.ts';

/** It runs where only web standards exist: Node, Bun, Deno and workers at the edge. */
export const webStandards: Case<Published> = {
  id: 'web-standards',
  title: 'what it loads asks nothing of the runtime but web standards',
  checks: (published) =>
    ['', '/sandbox']
      .filter((entry) => published.manifest.exports?.[`.${entry}`] !== undefined)
      .map((entry) => ({
        about: entry === '' ? 'main entry' : 'sandbox',
        run: async () => {
          const { builtins } = await bundle(published, `export * from '${published.manifest.name}${entry}'`);
          check(builtins.length === 0, `It loads ${builtins.join(', ')}.`);
        },
      })),
};
