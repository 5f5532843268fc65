import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const folders = {
  '@prism/core': 'packages/core',
  '@prism/connector-stripe': 'packages/connector-stripe',
  '@prism/sdk': 'apps/sdk',
};

/** What npm puts into `node_modules`, in bytes. */
export interface Installed {
  /** The files themselves. */
  readonly files: number;
  /** With each file rounded up to the blocks that it takes on this disk. */
  readonly onDisk: number;
}

export type InstalledSizes = Readonly<Record<'Prism' | 'stripe (official)', Installed>>;

/** Packs the packages as a release would, and installs them into an empty project. */
export function measureInstalled(): InstalledSizes {
  const temporary = mkdtempSync(join(tmpdir(), 'prism-installed-'));
  try {
    const tarballs = Object.entries(folders).map(([name, folder]) => [name, `file:${pack(folder, temporary)}`]);
    const official = { stripe: versionOf('stripe') };
    return {
      Prism: installed(Object.fromEntries(tarballs), mkdtempSync(join(temporary, 'prism-'))),
      'stripe (official)': installed(official, mkdtempSync(join(temporary, 'stripe-'))),
    };
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function pack(folder: string, destination: string): string {
  const output = run('pnpm', ['pack', '--json', '--pack-destination', destination], join(root, folder));
  const { filename }: { filename: string } = JSON.parse(output);
  return filename;
}

function versionOf(name: string): string {
  const output = run('pnpm', ['list', name, '--json', '--depth=0'], import.meta.dirname);
  const [{ dependencies }]: [{ dependencies: Record<string, { version: string }> }] = JSON.parse(output);
  return dependencies[name]?.version ?? 'latest';
}

function installed(dependencies: Readonly<Record<string, string>>, project: string): Installed {
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, dependencies }));
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], project);
  const entries = readdirSync(join(project, 'node_modules'), { recursive: true, withFileTypes: true });
  const stats = entries.map((entry) => lstatSync(join(entry.parentPath, entry.name)));
  return {
    files: stats.filter((each) => each.isFile()).reduce((sum, { size }) => sum + size, 0),
    onDisk: stats.reduce((sum, { blocks }) => sum + blocks * 512, 0),
  };
}

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}
