import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';
import type { Stage } from '../stage.ts';

/** The variable that the release workflow sets makes pnpm publish nothing whose origin it cannot prove. */
export function provenance({ temporary, registry }: Stage): void {
  const name = 'prism-connector-of-unknown-origin';
  const folder = join(temporary, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
  const env = { ...registry.env, PNPM_CONFIG_PROVENANCE: 'true' };
  assert.throws(() => run('pnpm', ['publish', '--no-git-checks'], folder, env), /ERR_PNPM_(PROVENANCE|ID_TOKEN)/);
  assert.throws(() => run('npm', ['view', name], folder, registry.env), /E404/);
}
