import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Manifest, manifests } from './manifests.ts';

const run = promisify(execFile);
const server = join(import.meta.dirname, '../..');

/**
 * The types of Kubernetes' own API: unlike the API itself they refuse a field that does not exist, which it would ignore, and a
 * manifest with it.
 */
describe('the manifests', () => {
  let project: string;

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'prism-manifests-'));
    await mkdir(join(project, 'node_modules'));
    await symlink(join(server, 'node_modules/kubernetes-models'), join(project, 'node_modules/kubernetes-models'));
    const compilerOptions = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2024',
      types: [],
      skipLibCheck: true,
    };
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.mts'] }));
  });

  afterAll(() => rm(project, { recursive: true }));

  /** What the compiler says of manifests, each as a value of its type. */
  async function complaints(values: readonly Manifest[]): Promise<string> {
    const lines = values.flatMap((value, index) => [
      `import type { I${value.kind} as Kind${index} } from 'kubernetes-models/${value.apiVersion}/${value.kind}';`,
      `export const manifest${index}: Kind${index} = ${JSON.stringify(value)};`,
    ]);
    await writeFile(join(project, 'manifests.mts'), lines.join('\n'));
    const tsc = join(server, '../../node_modules/.bin/tsc');
    const { stdout } = await run(tsc, ['-p', project]).catch((error: { readonly stdout: string }) => error);
    return stdout;
  }

  test('are what Kubernetes takes', async () => {
    expect(await complaints(manifests)).toBe('');
    expect(manifests.map(({ kind }) => kind).sort()).toEqual([
      'Deployment',
      'HorizontalPodAutoscaler',
      'NetworkPolicy',
      'PodDisruptionBudget',
      'Service',
      'Service',
      'ServiceAccount',
    ]);
  });

  test.each([
    ['field', 'maxUnavailable', 'maxUnavailible'],
    ['word', '"AlwaysAllow"', '"Always"'],
    ['type', '"maxUnavailable":1', '"maxUnavailable":[1]'],
  ])('would not pass with a %s that is wrong', async (_, right, wrong) => {
    const [budget] = manifests.filter(({ kind }) => kind === 'PodDisruptionBudget');
    expect(await complaints([JSON.parse(JSON.stringify(budget).replace(right, wrong))])).toMatch(/error TS/);
  });
});
