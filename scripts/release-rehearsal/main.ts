import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { install } from './install.ts';
import { pack, type Tarball } from './pack.ts';
import { checkPackage } from './package-checks.ts';
import { run } from './run.ts';
import { rehearseVersions } from './versions.ts';

const root = resolve(import.meta.dirname, '../..');
const temporary = mkdtempSync(join(tmpdir(), 'prism-release-'));
const packed = join(temporary, 'packed');
const project = join(temporary, 'project');
mkdirSync(packed);

let tarballs: Tarball[] = [];

try {
  step('versions', () => rehearseVersions(root, temporary));
  step('pack', () => {
    tarballs = pack(root, packed);
    return tarballs.map(({ name }) => name).join(', ');
  });
  for (const tarball of tarballs) step(`check ${tarball.name}`, () => checkPackage(tarball, temporary));
  const ready = step('install', () => `${(install(tarballs, project) / 1e6).toFixed(1)} MB`);
  if (ready) {
    step('require', () => run('node', ['smoke.cjs'], project));
    step('import', () => run('node', ['smoke.mjs'], project));
    step('types', () => run('tsc', ['-p', '.'], project));
  }
} finally {
  rmSync(temporary, { recursive: true });
}

/** A step that fails does not keep those that need nothing of it from telling what they find. */
function step(name: string, action: () => string | void): boolean {
  try {
    console.log(`ok      ${name} ${action() ?? ''}`.trimEnd());
    return true;
  } catch (error) {
    console.log(`failed  ${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
    return false;
  }
}
