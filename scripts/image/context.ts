import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../release-rehearsal/run.ts';
import { systemTrust } from './trust.ts';

const root = resolve(import.meta.dirname, '../..');

/** What a deployment with one connector consists of, as it would be published. */
const packages: Readonly<Record<string, string>> = {
  '@prism/core': 'packages/core',
  '@prism/proto': 'packages/proto',
  '@prism/sdk': 'apps/sdk',
  '@prism/server': 'apps/server',
  '@prism/connector-stripe': 'packages/connector-stripe',
};

/** Makes the folder from which an image is built: the package.json of a deployment and its lock. */
export function makeContext(folder: string): void {
  mkdirSync(folder);
  const dependencies = Object.entries(packages).map(([name, place]) => [name, `file:${pack(place, folder)}`]);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: Object.fromEntries(dependencies) }),
  );
  run('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund', '--loglevel=error'], folder, systemTrust);
}

function pack(place: string, destination: string): string {
  const output = run('pnpm', ['pack', '--json', '--pack-destination', destination], join(root, place));
  const { filename }: { readonly filename: string } = JSON.parse(output);
  return filename;
}
