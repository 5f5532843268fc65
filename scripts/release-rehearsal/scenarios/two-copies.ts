import assert from 'node:assert/strict';
import { emptyProject } from '../project.ts';
import type { Stage } from '../stage.ts';

/** The SDK and the application have different copies of core; errors, secrets and configured connectors are still recognised. */
export function twoCopies(stage: Stage, older: string): string {
  const project = emptyProject(stage, 'two-copies', { overrides: { '@prism/sdk': { '@prism/core': older } } });
  project.npm('install', '@prism/sdk', '@prism/connector-stripe', '@prism/core');
  const [ours, theirs] = ['@prism/core', '@prism/sdk/node_modules/@prism/core'].map(project.version);
  assert.equal(theirs, older);
  assert.notEqual(ours, theirs);
  project.node('two-copies.mjs');
  return `core ${ours} and ${theirs}`;
}
