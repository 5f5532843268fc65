import assert from 'node:assert/strict';
import { emptyProject } from '../project.ts';
import { release } from '../publish.ts';
import type { Stage } from '../stage.ts';

/** Core gets a minor. It alone is released, and a connector that was published before it works with it. */
export function newerCore(stage: Stage): string {
  const project = emptyProject(stage, 'newer-core');
  project.npm('install', '@prism/sdk', '@prism/connector-stripe');
  const [core, connector] = ['@prism/core', '@prism/connector-stripe'].map(project.version);

  const released = release(stage, { '@prism/core': 'minor' });
  assert.equal(released.length, 1, `${released.join(', ')} would be released`);

  project.npm('update', '@prism/core');
  assert.equal(released[0], `@prism/core ${core} -> ${project.version('@prism/core')}`);
  assert.equal(project.version('@prism/connector-stripe'), connector);
  // It fails when a peer is not what somebody asks for.
  project.npm('ls', '--all');
  for (const program of ['smoke.cjs', 'smoke.mjs']) project.node(program, 'stripe');
  return `${released}, with the connector ${connector}`;
}
