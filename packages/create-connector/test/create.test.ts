import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create } from '../src/create.ts';

let cwd: string;
let printed: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'create-connector-'));
  printed = '';
});

afterEach(() => rm(cwd, { recursive: true }));

function run(...args: readonly string[]): Promise<void> {
  const print = (text: string): void => {
    printed += text;
  };
  return create(args, { cwd, print });
}

async function generated(folder: string): Promise<string[]> {
  const entries = await readdir(join(cwd, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

test('makes a package that is called as was said, and tells what to do next', async () => {
  await run('acme-pay');
  const manifest = JSON.parse(await readFile(join(cwd, 'prism-connector-acme-pay/package.json'), 'utf8'));
  expect(manifest).toMatchObject({
    name: 'prism-connector-acme-pay',
    keywords: ['prism-connector', 'acme-pay', 'payments'],
  });
  expect(Object.keys(manifest.peerDependencies)).toEqual(['@prism/core']);
  expect(printed).toContain('cd prism-connector-acme-pay\n');
});

test('leaves no trace of the example', async () => {
  await run('acme', '--display-name', 'ACME Inc.', '--scope', '@acme');
  const paths = await generated('prism-connector-acme');
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    expect(path.slice(cwd.length)).not.toMatch(/example-?pay|\/_/i);
    expect(await readFile(path, 'utf8'), path).not.toMatch(/example[- ]?pay/i);
  }
  const connector = await readFile(join(cwd, 'prism-connector-acme/src/connector.ts'), 'utf8');
  expect(connector).toContain("export const acme = defineConnector({\n  id: 'acme',\n  displayName: 'ACME Inc.',");
  const readme = await readFile(join(cwd, 'prism-connector-acme/README.md'), 'utf8');
  expect(readme).toContain("connector: '@acme/prism-connector-acme'");
});

test('asks for the versions that it was published beside', async () => {
  await run('acme');
  const ours = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  const theirs = JSON.parse(await readFile(join(cwd, 'prism-connector-acme/package.json'), 'utf8'));
  expect(theirs.peerDependencies).toEqual({ '@prism/core': ours.peerDependencies['@prism/core'] });
  expect(theirs.dependencies.zod).toBe(ours.devDependencies.zod);
  for (const name of ['@prism/core', '@prism/testkit', 'esbuild', 'typescript', 'vitest']) {
    expect(theirs.devDependencies[name], name).toBe(ours.peerDependencies[name] ?? ours.devDependencies[name]);
  }
});

test('keeps git from what is installed and built', async () => {
  await run('acme', '--dir', 'here');
  expect(await readFile(join(cwd, 'here/.gitignore'), 'utf8')).toBe('node_modules/\ndist/\n*.tgz\n');
});

test('takes a new repository for an empty folder', async () => {
  await mkdir(join(cwd, 'here/.git'), { recursive: true });
  await run('acme', '--dir', 'here');
  expect(await readdir(join(cwd, 'here'))).toContain('package.json');
});

test('helps', async () => {
  await run('--help');
  expect(printed).toContain('--display-name <name>');
  expect(await readdir(cwd)).toEqual([]);
});

describe('refuses, and writes nothing,', () => {
  test('a folder that holds something', async () => {
    await mkdir(join(cwd, 'prism-connector-acme'));
    await writeFile(join(cwd, 'prism-connector-acme/notes.txt'), 'mine');
    await expect(run('acme')).rejects.toThrow('prism-connector-acme is not empty. Choose another folder with --dir.');
    expect(await readdir(join(cwd, 'prism-connector-acme'))).toEqual(['notes.txt']);
  });

  test('a folder that is a file', async () => {
    await writeFile(join(cwd, 'notes.txt'), 'mine');
    await expect(run('acme', '--dir', 'notes.txt')).rejects.toThrow('notes.txt cannot be read as a folder.');
    expect(await readdir(cwd)).toEqual(['notes.txt']);
  });

  test.each([
    ['no name where nobody can be asked', [], 'Say how the connector is called.\n\nUsage: npm create'],
    ['a name that is none', ['Acme'], 'such as "acme"'],
    ['two names', ['acme', 'pay'], 'One name is enough, not 2.'],
    ['a display name that would not stand in code', ['acme', '--display-name', "Acme's"], 'such as "Acme Pay"'],
    ['a scope without @', ['acme', '--scope', 'acme'], 'begins with @'],
    ['no folder', ['acme', '--dir', ''], 'The folder must not be empty.'],
    ['an option that it does not know', ['acme', '--force'], "Unknown option '--force'"],
    ['all that is wrong at once', ['Acme', '--scope', 'acme'], /such as "acme".*\n.*begins with @/],
  ])('%s', async (_, args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
    await expect(run(...args)).rejects.toMatchObject({ name: 'UsageError' });
    expect(await readdir(cwd)).toEqual([]);
  });
});
