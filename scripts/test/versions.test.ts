import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { copyRepository } from '../release-rehearsal/repository.ts';
import { run } from '../release-rehearsal/run.ts';
import { addChangeset, type Changes, rehearseVersions } from '../release-rehearsal/versions.ts';

const root = resolve(import.meta.dirname, '../..');

/** Rehearses the versions of a core and a connector, both released as 1.0.0, under our own configuration. */
function rehearse(changes: Changes): string[] {
  const temporary = mkdtempSync(join(tmpdir(), 'prism-versions-'));
  onTestFinished(() => rmSync(temporary, { recursive: true }));
  vi.stubEnv('PATH', `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`);

  const repository = join(temporary, 'toy');
  const files = {
    '.gitignore': 'node_modules\n',
    'package.json': JSON.stringify({ private: true }),
    'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
    'pnpm-lock.yaml': '',
    'packages/core/package.json': JSON.stringify({ name: '@toy/core', version: '1.0.0' }),
    'packages/connector/package.json': JSON.stringify({
      name: '@toy/connector',
      version: '1.0.0',
      peerDependencies: { '@toy/core': 'workspace:^' },
      devDependencies: { '@toy/core': 'workspace:*' },
    }),
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), content);
  }
  mkdirSync(join(repository, '.changeset'));
  cpSync(join(root, '.changeset/config.json'), join(repository, '.changeset/config.json'));
  symlinkSync(join(root, 'node_modules'), join(repository, 'node_modules'));
  run('git', ['init', '--quiet', '-b', 'main'], repository);
  run('git', ['add', '.'], repository);
  run('git', ['-c', 'user.name=toy', '-c', 'user.email=toy@example.com', 'commit', '--quiet', '-m', 'Toy'], repository);
  const copy = join(temporary, 'copy');
  copyRepository(repository, copy);
  addChangeset(copy, changes);
  return rehearseVersions(copy);
}

test('a minor of core leaves a connector that takes it as a peer alone', () => {
  expect(rehearse({ '@toy/core': 'minor' })).toEqual(['@toy/core 1.0.0 -> 1.1.0']);
});

test('a major of core is never a silent major of a connector', () => {
  expect(rehearse({ '@toy/core': 'major' })).toEqual(['@toy/core 1.0.0 -> 2.0.0', '@toy/connector 1.0.0 -> 1.0.1']);
});
