import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The lint rules that files of these paths and contents break. */
function lint(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'prism-lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  const biome = join(root, 'node_modules/.bin/biome');
  const { stdout } = spawnSync(biome, ['lint', '--reporter=json', '--vcs-enabled=false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics }: { diagnostics: { category: string }[] } = JSON.parse(stdout);
  return diagnostics.map(({ category }) => category.split('/').at(-1) ?? category);
}

test.each([
  ['noExplicitAny', 'export const a: any = 1;'],
  ['noNonNullAssertion', 'export const a = (b: string | null): string => b!;'],
  ['noDefaultExport', 'export default 1;'],
  ['noEnum', 'export enum A { B }'],
  ['noNamespace', 'export namespace A { export const b = 1; }'],
  ['noReExportAll', `export * from './a.ts';`],
  ['useImportType', `import { A } from './a.ts';\n\nexport type B = A;`],
  ['noUnusedImports', `import { a } from './a.ts';`],
  ['noUnusedVariables', 'const a = 1;'],
  ['noConsole', 'console.log(1);'],
  ['noNodejsModules', `import { a } from 'node:fs';\n\nexport const b = a();`],
  ['noRestrictedGlobals', 'export const a = Buffer.from("");'],
  ['noRestrictedGlobals', 'export const a = process.env;'],
  ['noUndeclaredDependencies', `import { a } from 'axios';\n\nexport const b = a;`],
  ['noFloatingPromises', 'const f = async (): Promise<number> => 1;\n\nf();'],
])('%s: %s', (rule, source) => {
  expect(lint({ 'packages/core/src/a.ts': source })).toContain(rule);
});

test('useFilenamingConvention', () => {
  expect(lint({ 'packages/core/src/someName.ts': 'export const a = 1;\n' })).toEqual(['useFilenamingConvention']);
});

test('noImportCycles', () => {
  const source = `import { b } from './b.ts';\n\nexport const a = b;\n`;
  expect(
    lint({ 'packages/core/src/a.ts': source, 'packages/core/src/b.ts': `export { a as b } from './a.ts';\n` }),
  ).toEqual(['noImportCycles', 'noImportCycles']);
});

test('a connector is held to the same', () => {
  expect(lint({ 'packages/connector-acme/src/a.ts': 'export const a = Buffer.from("");' })).toEqual([
    'noRestrictedGlobals',
  ]);
});

test('a tool at the root may use Node', () => {
  expect(lint({ 'scripts/a.ts': `import { readdirSync } from 'node:fs';\n\nconsole.log(readdirSync('.'));` })).toEqual(
    [],
  );
});
