import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { create } from '../src/create.ts';

const run = promisify(execFile);
const installed = resolve(import.meta.dirname, '../node_modules');

test('what is made type-checks, builds and passes its own tests', { timeout: 60_000 }, async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'create-connector-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  await create(['acme', '--dir', 'acme'], { cwd, print: () => undefined });
  for (const name of ['@prism/core', '@prism/testkit', 'esbuild', 'typescript', 'vitest', 'zod']) {
    const link = join(cwd, 'acme/node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(installed, name), link);
  }

  const folder = join(cwd, 'acme');
  const env = { ...process.env, PATH: `${join(installed, '.bin')}:${process.env['PATH']}`, NO_COLOR: '1' };
  for (const script of ['types', 'build', 'test']) {
    const { stdout } = await run('npm', ['run', script], { cwd: folder, env });
    expect(stdout).not.toContain('error');
  }
});
