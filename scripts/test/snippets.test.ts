import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports?: object;
}

/** The published packages that can be imported: name and folder. */
const libraries = globSync('{packages,apps}/*/package.json', { cwd: root })
  .map((file) => ({ folder: dirname(file), manifest: manifestIn(file) }))
  .filter(({ manifest }) => manifest.private !== true && manifest.exports !== undefined);

function manifestIn(file: string): Manifest {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

/** What the snippets may import, and where it stands in this repository. */
const packages = new Map([
  ...libraries.map(({ folder, manifest }) => [manifest.name, folder] as const),
  ['zod', 'packages/core/node_modules/zod'],
  ['@bufbuild/protobuf', 'packages/proto/node_modules/@bufbuild/protobuf'],
]);

interface Snippet {
  readonly readme: string;
  readonly ordinal: number;
  readonly file: string;
  readonly code: string;
}

const snippets = await Promise.all(
  globSync(['README.md', '{packages,apps}/*/README.md', 'docs/**/*.md'], { cwd: root }).sort().map(snippetsOf),
);

async function snippetsOf(readme: string): Promise<Snippet[]> {
  const text = await readFile(join(root, readme), 'utf8');
  return [...text.matchAll(/^```(ts|js)\n(.*?)^```$/gms)].map(([, language, code = ''], index) => ({
    readme,
    ordinal: index + 1,
    file: `${readme.replaceAll(/\W/g, '-')}-${index + 1}.${language === 'js' ? 'cjs' : 'mts'}`,
    code,
  }));
}

/** What the code's comments say it prints: `console.log(…); // THIS`, in order. */
function promised(code: string): string[] {
  return [...code.matchAll(/\/\/ (\S.*)$/gm)]
    .filter((match) => /console\.log\(.*\);? *$/.test(code.slice(code.lastIndexOf('\n', match.index) + 1, match.index)))
    .map(([, text = '']) => text);
}

describe('the snippets of the docs', () => {
  let project: string;

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'prism-snippets-'));
    for (const [name, place] of packages) {
      await mkdir(join(project, 'node_modules', name, '..'), { recursive: true });
      await symlink(join(root, place), join(project, 'node_modules', name));
    }
    const types = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2024',
      types: [],
      lib: ['es2024', 'dom'],
    };
    const compilerOptions = { ...types, allowJs: false, skipLibCheck: true };
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.mts'] }));
    for (const { file, code } of snippets.flat()) await writeFile(join(project, file), code);
  });

  afterAll(() => rm(project, { recursive: true }));

  test.each(libraries)('there are some in the README of $folder', ({ folder }) => {
    expect(snippets.flat().map(({ readme }) => readme)).toContain(`${folder}/README.md`);
  });

  test('compile', async () => {
    const tsc = join(root, 'node_modules', '.bin', 'tsc');
    const { stdout } = await run(tsc, ['-p', project]).catch((error: { readonly stdout: string }) => error);
    expect(stdout).toBe('');
  });

  test.each(snippets.flat())('$readme, number $ordinal runs and prints what it says', async ({ file, code }) => {
    const { stdout } = await run(process.execPath, ['--no-warnings', join(project, file)], { cwd: project });
    const printed = stdout.trimEnd().split('\n');
    for (const [index, line] of promised(code).entries()) expect(printed[index]).toBe(line);
  });
});
