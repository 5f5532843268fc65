import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSource, type SourceFile } from './source-file.ts';

export interface Manifest {
  name?: string;
  private?: boolean;
  type?: string;
  license?: string;
  sideEffects?: boolean;
  files?: readonly string[];
  keywords?: readonly string[];
  engines?: Record<string, string>;
  repository?: { type?: string; url?: string; directory?: string };
  bin?: string | Record<string, string>;
  exports?: Record<string, unknown>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

export interface Package {
  /** From the root of the tree: `packages/core`. */
  folder: string;
  manifest: Manifest;
  files: readonly SourceFile[];
}

export interface Tree {
  root: string;
  manifest: Manifest;
  packages: readonly Package[];
  /** The TypeScript of the packages and of `scripts/`. */
  files: readonly SourceFile[];
}

/** What no person wrote, or what is written to be copied elsewhere. */
const notSource = new Set(['node_modules', 'dist', 'coverage', '.turbo', 'gen', 'template']);

export function readTree(root: string): Tree {
  const packages = ['packages', 'apps'].flatMap((parent) =>
    list(root, parent)
      .map((name) => `${parent}/${name}`)
      .filter((folder) => list(root, folder).includes('package.json'))
      .map((folder) => ({ folder, manifest: readManifest(root, folder), files: readSources(root, folder) })),
  );
  const files = [...packages.flatMap(({ files }) => files), ...readSources(root, 'scripts')];
  return { root, manifest: readManifest(root, '.'), packages, files };
}

export function isConnector({ folder }: Package): boolean {
  return folder.startsWith('packages/connector-');
}

function readManifest(root: string, folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
}

function readSources(root: string, folder: string): SourceFile[] {
  return list(root, folder, { recursive: true })
    .filter((path) => path.endsWith('.ts') && !path.split('/').some((part) => notSource.has(part)))
    .map((path) => `${folder}/${path}`)
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

function list(root: string, folder: string, options: { recursive?: boolean } = {}): string[] {
  try {
    return readdirSync(join(root, folder), { encoding: 'utf8', ...options }).sort();
  } catch {
    return [];
  }
}
