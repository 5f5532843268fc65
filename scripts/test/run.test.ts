import { tmpdir } from 'node:os';
import { expect, test, vi } from 'vitest';
import { run } from '../release-rehearsal/run.ts';

const print = (expression: string): string[] => ['-e', `process.stdout.write(String(${expression}))`];

test('gives back what the command prints, where it is run', () => {
  expect(run(process.execPath, print('process.cwd()'), tmpdir())).toBe(tmpdir());
});

test('hides from a project what is installed in this repository', () => {
  vi.stubEnv('NODE_PATH', '/somewhere/node_modules');
  expect(run(process.execPath, print('process.env.NODE_PATH'), tmpdir())).toBe('undefined');
});

test.each(['npm_config_registry', 'NPM_CONFIG_USERCONFIG', 'pnpm_config_registry'])('does not hand %s down', (name) => {
  vi.stubEnv(name, 'https://registry.npmjs.org/');
  expect(run(process.execPath, print(`process.env.${name}`), tmpdir())).toBe('undefined');
});

test('gives the command the environment that it is given', () => {
  expect(run(process.execPath, print('process.env.COLOUR'), tmpdir(), { COLOUR: 'red' })).toBe('red');
});

test('fails with all that the command printed', () => {
  const script = 'console.log("so far so good"); console.error("not any more"); process.exit(3)';
  expect(() => run(process.execPath, ['-e', script], tmpdir())).toThrow(/ended with 3\nso far so good\nnot any more/);
});

test('fails when there is no such command', () => {
  expect(() => run('a-command-that-nobody-has', [], tmpdir())).toThrow('ENOENT');
});
