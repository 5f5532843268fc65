import type { Case } from '../../case.ts';
import { check } from '../../check.ts';
import type { Manifest, Published } from '../published.ts';

const sentences: Readonly<Record<string, (manifest: Manifest) => boolean>> = {
  'the keyword prism-connector marks it': ({ keywords }) => keywords?.includes('prism-connector') === true,
  'its name is that of a connector': ({ name }) => /^(?:@[\w-]+\/|prism-)connector-[a-z\d-]+$/.test(name),
  '@prism/core is a peer, so that there is one of it': ({ peerDependencies, dependencies }) =>
    peerDependencies?.['@prism/core'] !== undefined && dependencies?.['@prism/core'] === undefined,
  'it is a module': ({ type }) => type === 'module',
  'it has no side effects, so that bundlers may leave parts out': ({ sideEffects }) => sideEffects === false,
};

/** What makes a package one that is found by its name. */
export const manifest: Case<Published> = {
  id: 'manifest',
  title: 'its package.json says that it is a connector',
  checks: ({ manifest: own }) =>
    Object.entries(sentences).map(([sentence, holds]) => ({
      about: sentence,
      run: () => check(holds(own), `In its package.json it does not hold that ${sentence}.`),
    })),
};
