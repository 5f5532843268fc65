import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeBase } from './base.ts';
import { build } from './build.ts';
import { checks } from './checks.ts';
import type { Image } from './container.ts';
import { makeContext } from './context.ts';
import { configOf, readStages } from './dockerfile.ts';

const path = resolve(import.meta.dirname, '../../apps/server/deploy/docker/Dockerfile');

// Where there is no Docker: does what the Dockerfile says, step by step, and runs what comes of it as Docker would.
if (process.platform === 'linux' && process.getuid?.() === 0) await rehearse();
else {
  console.log('skipped: a container without Docker takes root on Linux');
  process.exitCode = 77;
}

async function rehearse(): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'prism-image-'));
  try {
    const image = buildIn(temporary);
    for (const [name, check] of checks) await told(name, () => check(image));
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function buildIn(temporary: string): Image {
  const context = join(temporary, 'context');
  const [building, final] = ['build', 'image'].map((name) => join(temporary, name));
  const [first, last] = readStages(path);
  if (!first || !last || !building || !final) throw new Error('the Dockerfile has two stages');
  makeContext(context);
  for (const folder of [building, final]) mkdirSync(folder);
  build(first, { root: building, context, stages: {} });
  makeBase(final);
  build(last, { root: final, context, stages: { build: building } });
  return { root: final, config: configOf(last) };
}

async function told(name: string, check: () => Promise<string>): Promise<void> {
  try {
    console.log(`ok      ${name}: ${await check()}`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`failed  ${name}: ${error instanceof Error ? error.message : error}`);
  }
}
