import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tarball } from './pack.ts';
import { run } from './run.ts';

const project = join(import.meta.dirname, 'smoke');
const installedLimit = 15_000_000;

/** Installs what smoke/package.json names, and nothing else of ours by name, into an empty project. Returns its bytes. */
export function install(tarballs: readonly Tarball[], folder: string): number {
  cpSync(project, folder, { recursive: true });
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  );
  const files = tarballs.map(({ name, path }): [string, string] => [name, `file:${path}`]);
  const manifest = {
    private: true,
    dependencies: Object.fromEntries(files.filter(([name]) => name in dependencies)),
    overrides: Object.fromEntries(files.filter(([name]) => !(name in dependencies))),
  };
  const missing = Object.keys(dependencies).filter((name) => !(name in manifest.dependencies));
  if (missing.length > 0) throw new Error(`No package here is called ${missing.join(' or ')}`);

  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], folder);

  const installed = sizeOf(join(folder, 'node_modules'));
  if (installed > installedLimit) throw new Error(`${installed} bytes are installed; ${installedLimit} is the most`);
  return installed;
}

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
