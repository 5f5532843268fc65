import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPackage } from '../../src/package/index.ts';

const core = join(import.meta.dirname, '../../../core');
const root = mkdtempSync(join(tmpdir(), 'prism-testkit-'));
afterAll(() => rmSync(root, { recursive: true }));

type Files = Readonly<Record<string, string>>;

const manifest = {
  name: 'prism-connector-lantern',
  type: 'module',
  sideEffects: false,
  keywords: ['prism-connector'],
  peerDependencies: { '@prism/core': '*' },
  exports: {
    '.': { default: './dist/index.js' },
    './sandbox': { default: './dist/sandbox/index.js' },
  },
};

const sound: Files = {
  'package.json': JSON.stringify(manifest),
  'dist/index.js': `
    import { defineConnector } from '@prism/core';
    export const lantern = defineConnector({ id: 'lantern', displayName: 'Lantern', specVersion: 'v1', operations: {} });`,
  'dist/sandbox/index.js': "import { lamp } from './lamp.js'; export const createSandbox = () => lamp;",
  'dist/sandbox/lamp.js': 'export const lamp = 1;',
};

/** Writes a package, with core beside it, as an installation would. */
function packageOf(files: Files): string {
  const folder = mkdtempSync(join(root, 'package-'));
  for (const [path, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, 'node_modules/@prism'), { recursive: true });
  symlinkSync(core, join(folder, 'node_modules/@prism/core'));
  return folder;
}

const noise = Array.from({ length: 3000 }, (_, index) => `${index}:${(index * 2654435761) % 4294967296}`).join();
const index = sound['dist/index.js'] ?? '';
const busy = 'const end = performance.now() + 400; while (performance.now() < end);';

/** By the id of the case: what is wrong with the package. */
const broken: readonly (readonly [id: string, what: string, files: Files])[] = [
  ['manifest', 'no keyword', { 'package.json': JSON.stringify({ ...manifest, keywords: ['payments'] }) }],
  ['manifest', 'no module', { 'package.json': JSON.stringify({ ...manifest, sideEffects: true }) }],
  ['manifest', 'no peer', { 'package.json': JSON.stringify({ ...manifest, peerDependencies: {} }) }],
  ['found-by-name', 'an id of another name', { 'dist/index.js': index.replace("'lantern'", "'lamp'") }],
  ['found-by-name', 'no connector', { 'dist/index.js': 'export const lantern = 1;' }],
  ['web-standards', 'node:fs', { 'dist/index.js': `${index} export { readFileSync } from 'node:fs';` }],
  ['web-standards', 'fs', { 'dist/index.js': `${index} export { readFileSync } from 'fs';` }],
  [
    'web-standards',
    'a sandbox on Node',
    { 'dist/sandbox/lamp.js': "export { createServer as lamp } from 'node:http';" },
  ],
  ['sandbox-apart', 'a part of the sandbox', { 'dist/index.js': `${index} export * from './sandbox/lamp.js';` }],
  ['sandbox-apart', "core's sandbox kit", { 'dist/index.js': `${index} export * from '@prism/core/sandbox';` }],
  ['size', 'many words', { 'dist/index.js': `${index} export const noise = '${noise}';` }],
  ['silent-import', 'a timer', { 'dist/index.js': `${index} setTimeout(() => undefined, 1);` }],
  ['silent-import', 'a call', { 'dist/index.js': `${index} fetch('data:,x');` }],
  ['silent-import', 'the environment', { 'dist/index.js': `${index} export const home = process.env.HOME;` }],
  ['silent-import', 'a global', { 'dist/index.js': `${index} globalThis.lantern = lantern;` }],
  ['silent-import', 'the console', { 'dist/index.js': `${index} console.log('hello');` }],
  ['import-time', 'much to do', { 'dist/index.js': `${index} ${busy}` }],
];

async function failuresOf(files: Files): Promise<readonly string[]> {
  const outcomes = await checkPackage({ folder: packageOf(files) });
  return [...new Set(outcomes.filter(({ result }) => result === 'failed').map((outcome) => outcome.case))];
}

describe('checkPackage', { timeout: 60_000 }, () => {
  it('finds nothing wrong with a sound package', async () => {
    expect(await failuresOf({})).toEqual([]);
  });

  it.each(broken)('fails exactly %s for %s', async (id, _what, files) => {
    expect(await failuresOf(files)).toEqual([id]);
  });
});
