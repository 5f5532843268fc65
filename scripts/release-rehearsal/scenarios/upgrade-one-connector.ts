import assert from 'node:assert/strict';
import { emptyProject } from '../project.ts';
import { release } from '../publish.ts';
import type { Stage } from '../stage.ts';

const connector = '@prism/connector-stripe';
const others = ['@prism/core', '@prism/sdk'];

/** A connector gets a patch. It alone is released, and who updates it gets it and nothing else new. */
export function upgradeOneConnector(stage: Stage): string {
  const project = emptyProject(stage, 'upgrade');
  project.npm('install', '@prism/sdk', connector);
  const before = [connector, ...others].map(project.version);

  const released = release(stage, { [connector]: 'patch' });
  assert.equal(released.length, 1, `${released.join(', ')} would be released`);

  project.npm('update', connector);
  const after = [connector, ...others].map(project.version);
  assert.equal(released[0], `${connector} ${before[0]} -> ${after[0]}`);
  assert.deepEqual(after.slice(1), before.slice(1));
  project.npm('ls', '--all');
  project.node('smoke.mjs', 'stripe');
  return `${released}, core stays ${after[1]}`;
}
