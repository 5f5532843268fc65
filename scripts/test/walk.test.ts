import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { changed, stepsOf, takeStep } from '../outside-connector/walk.ts';

const readme = `# A package

\`\`\`sh
npm install
\`\`\`

## The walk

1. Write it.

   \`\`\`ts src/b.ts
   export const b = {
     c: 1,
   };
   \`\`\`

2. Change the other one.

   \`\`\`diff src/a.ts
    first
   -second
   +third

   +fourth
   \`\`\`

   \`\`\`sh
   npm test
   npm run build
   \`\`\`

## Afterwards

\`\`\`sh
npm publish
\`\`\`
`;

test('the steps of a section are found in order, without their indentation', () => {
  expect(stepsOf(readme, 'The walk')).toEqual([
    { kind: 'write', file: 'src/b.ts', code: 'export const b = {\n  c: 1,\n};\n' },
    { kind: 'change', file: 'src/a.ts', code: ' first\n-second\n+third\n\n+fourth\n' },
    { kind: 'run', commands: ['npm test', 'npm run build'] },
  ]);
});

test('a section that is not there is missed', () => {
  expect(() => stepsOf(readme, 'The way')).toThrow('no section "The way"');
});

test('a snippet of no file is missed', () => {
  expect(() => stepsOf('\n## The walk\n\n```ts\nexport {};\n```\n', 'The walk')).toThrow('which file');
});

test('a step is taken where the package is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prism-walk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.ts'), 'zeroth\nfirst\nsecond\n\nlast\n');
  const runCommand = vi.fn();

  takeStep({ kind: 'change', file: 'a.ts', code: ' first\n-second\n+third\n\n+fourth\n' }, folder, runCommand);
  takeStep({ kind: 'write', file: 'src/b.ts', code: 'export {};\n' }, folder, runCommand);
  takeStep({ kind: 'run', commands: ['npm test', 'npm run build'] }, folder, runCommand);

  expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe('zeroth\nfirst\nthird\n\nfourth\nlast\n');
  expect(readFileSync(join(folder, 'src/b.ts'), 'utf8')).toBe('export {};\n');
  expect(runCommand.mock.calls).toEqual([['npm test'], ['npm run build']]);
});

test.each([
  ['nowhere', 'first\nother\n'],
  ['twice', 'first\nsecond\n\nfirst\nsecond\n\n'],
  ['in the middle of a line', 'first\nsecond one\n\n'],
])('a diff whose lines stand %s is refused', (_, text) => {
  expect(() => changed(text, ' first\n-second\n+third\n')).toThrow('has to stand in the file once');
});
