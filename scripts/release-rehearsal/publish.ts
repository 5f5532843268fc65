import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from '../structure/tree.ts';
import { run } from './run.ts';
import type { Stage } from './stage.ts';
import { addChangeset, type Changes, rehearseVersions } from './versions.ts';

export interface Tarball {
  name: string;
  version: string;
  path: string;
  isLibrary: boolean;
}

interface PublishPlan {
  plan: { kind: string; name: string; version: string; tarball: { path: string } }[][];
}

/** Packs every package whose version the registry does not have. */
export function pack({ repository, registry }: Stage, destination: string): Tarball[] {
  run('changeset', ['pack', '--out-dir', destination], repository, registry.env);
  const { plan }: PublishPlan = JSON.parse(readFileSync(join(destination, 'publish-plan.json'), 'utf8'));
  const libraries = readTree(repository).packages.filter(({ manifest }) => manifest.exports !== undefined);
  return plan
    .flat()
    .filter(({ kind }) => kind === 'publish')
    .map(({ name, version, tarball }) => {
      if (version === '0.0.0') throw new Error(`${name} has no changeset for its first release`);
      const isLibrary = libraries.some(({ manifest }) => manifest.name === name);
      return { name, version, path: join(destination, tarball.path), isLibrary };
    });
}

/** Publishes exactly what was packed, and to nobody but the registry of the stage. */
export function publish({ repository, registry }: Stage, packed: string): void {
  for (const setting of ['registry', '@prism:registry']) {
    const url = run('pnpm', ['config', 'get', setting], repository, registry.env).trim();
    if (url !== registry.url) throw new Error(`pnpm would publish to ${url}, by its ${setting}`);
  }
  run('changeset', ['publish', '--from-pack-dir', packed], repository, registry.env);
}

/** A whole release: from the changes to the registry. Tells what got which version. */
export function release(stage: Stage, changes: Changes): string[] {
  addChangeset(stage.repository, changes);
  const versions = rehearseVersions(stage.repository);
  const packed = mkdtempSync(join(stage.temporary, 'packed-'));
  pack(stage, packed);
  publish(stage, packed);
  return versions;
}
