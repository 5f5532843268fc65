import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './run.ts';
import type { Stage } from './stage.ts';

/** Somebody's application, outside this repository. */
export interface Project {
  folder: string;
  npm(...args: readonly string[]): string;
  /** Runs one of the programs in `smoke/`. */
  node(program: string, ...args: readonly string[]): string;
  /** Of what is installed there; `undefined` when it is not. */
  version(name: string): string | undefined;
  installedBytes(): number;
}

const programs = join(import.meta.dirname, 'smoke');

/** An empty project that holds nothing but the programs of `smoke/`; beside the stage unless the place is absolute. */
export function emptyProject({ temporary, registry }: Stage, place: string, manifest: object = {}): Project {
  const folder = resolve(temporary, place);
  cpSync(programs, folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, ...manifest }));
  return {
    folder,
    npm: (...args) => run('npm', args, folder, registry.env),
    node: (program, ...args) => run('node', [program, ...args], folder),
    version: (installed) => versionIn(join(folder, 'node_modules', installed)),
    installedBytes: () => sizeOf(join(folder, 'node_modules')),
  };
}

function versionIn(folder: string): string | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  const { version }: { version: string } = JSON.parse(readFileSync(path, 'utf8'));
  return version;
}

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
