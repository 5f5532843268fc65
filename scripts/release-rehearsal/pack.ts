import { join } from 'node:path';
import { type Package, readTree } from '../structure/tree.ts';
import { run } from './run.ts';

export interface Tarball {
  name: string;
  path: string;
  isLibrary: boolean;
}

/** Packs every package that is not private, as a release would. */
export function pack(root: string, destination: string): Tarball[] {
  return readTree(root)
    .packages.filter(({ manifest }) => !manifest.private)
    .map((pkg) => packOne(root, destination, pkg));
}

function packOne(root: string, destination: string, { folder, manifest }: Package): Tarball {
  const output = run('pnpm', ['pack', '--json', '--pack-destination', destination], join(root, folder));
  const { name, filename }: { name: string; filename: string } = JSON.parse(output);
  return { name, path: filename, isLibrary: manifest.exports !== undefined };
}
