import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const main = resolve(import.meta.dirname, '../src/main.ts');

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
}

test('ends well when it could help', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage:'), stderr: '' });
});

test('fails in one sentence, not in a stack, when it is called wrongly', () => {
  const { status, stdout, stderr } = run('Acme');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^The name of a connector .*\n$/);
});
