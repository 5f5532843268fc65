import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage } from '../release-rehearsal/package-checks.ts';
import { emptyProject, type Project } from '../release-rehearsal/project.ts';
import { pack, publish } from '../release-rehearsal/publish.ts';
import { run } from '../release-rehearsal/run.ts';
import { onStage, type Stage } from '../release-rehearsal/stage.ts';
import { createSteps } from '../release-rehearsal/steps.ts';
import { rehearseVersions } from '../release-rehearsal/versions.ts';
import { stepsOf, takeStep } from './walk.ts';

const limitSeconds = 300;
const { step, hasFailed } = createSteps();

await onStage(play);
const seconds = Math.round(process.uptime());
console.log(
  `${hasFailed() ? 'failed' : 'ok'}      from npm create to a customer in ${seconds} s; ${limitSeconds} is the most`,
);
process.exitCode = hasFailed() || seconds > limitSeconds ? 1 : 0;

/** What somebody does who has never seen this repository; each step needs the one before. */
function play(stage: Stage): void {
  const outside = join(stage.temporary, 'outside');
  const folder = join(outside, 'prism-connector-acme');
  const npm = (...args: readonly string[]): string => run('npm', args, folder, stage.registry.env);
  const project = emptyProject(stage, 'shop');
  const steps: readonly [string, () => string | void][] = [
    ['release of what is here', () => releaseAll(stage)],
    ['npm create prism-connector acme', () => createConnector(stage, outside)],
    ['npm install', () => void npm('install')],
    [
      'types, tests and build of what was made',
      () => void ['types', 'test', 'build'].map((script) => npm('run', script)),
    ],
    ['the walk of its README', () => walk(stage, folder)],
    ['npm publish', () => void npm('publish')],
    ['publint and attw of what was published', () => checkPublished(stage)],
    [
      'npm install @prism/sdk prism-connector-acme',
      () => void project.npm('install', '@prism/sdk', 'prism-connector-acme'),
    ],
    ['a customer by the name, by import and by require', () => useIt(project)],
    [
      'its operations, and no others, in its type',
      () => void run('tsc', ['-p', 'tsconfig.outside.json'], project.folder),
    ],
    ['nothing changed to that end', () => assertUnchanged(stage)],
  ];
  steps.every(([name, action]) => step(name, action));
}

function releaseAll(stage: Stage): string {
  const packed = join(stage.temporary, 'packed');
  rehearseVersions(stage.repository);
  const tarballs = pack(stage, packed);
  publish(stage, packed);
  return tarballs.map(({ name, version }) => `${name}@${version}`).join(', ');
}

function createConnector({ temporary, registry }: Stage, outside: string): void {
  mkdirSync(outside);
  // npm keeps what it ran once by name and version, and these are the same in each rehearsal.
  const env = { ...registry.env, NPM_CONFIG_CACHE: join(temporary, 'npm-cache') };
  run('npm', ['create', '--yes', 'prism-connector', 'acme', '--', '--display-name', 'Acme Pay'], outside, env);
}

/** Does what the README says, to the letter. */
function walk({ registry }: Stage, folder: string): string {
  const steps = stepsOf(readFileSync(join(folder, 'README.md'), 'utf8'), 'The next operation');
  assert.ok(
    steps.some(({ kind }) => kind === 'run'),
    'the walk ends with a test',
  );
  for (const step of steps) takeStep(step, folder, (command) => void run('sh', ['-c', command], folder, registry.env));
  return `${steps.length} steps`;
}

function checkPublished({ temporary, registry }: Stage): void {
  const [name, version] = ['prism-connector-acme', '0.1.0'];
  run('npm', ['pack', `${name}@${version}`], temporary, registry.env);
  checkPackage({ name, version, path: join(temporary, `${name}-${version}.tgz`), isLibrary: true }, temporary);
}

function useIt(project: Project): void {
  for (const program of ['smoke.mjs', 'smoke.cjs', 'get-customer.mjs']) project.node(program, 'acme');
}

function assertUnchanged({ repository }: Stage): void {
  assert.equal(run('git', ['status', '--porcelain'], repository), '');
  const named = run('sh', ['-c', 'git grep -l connector-acme packages/core/src apps/sdk/src || true'], repository);
  assert.equal(named, '', 'neither core nor the SDK knows the name');
}
