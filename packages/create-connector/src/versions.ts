import { readFile } from 'node:fs/promises';

/** Which versions of other packages a generated one asks for, by name. */
export type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly peerDependencies: Versions;
  readonly devDependencies: Versions;
}

/**
 * The versions that this package was published beside. They stand in its own package.json, where publishing puts them:
 * our packages as optional peers, tools as dev dependencies.
 */
export async function publishedVersions(): Promise<Versions> {
  const manifest: Manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return { ...manifest.devDependencies, ...manifest.peerDependencies };
}
