import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configOf, readStages, stageCopiedFrom, wordsOf } from '../image/dockerfile.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'apps/server/deploy/docker');
const stages = readStages(join(folder, 'Dockerfile'));
const [building, final] = stages;
if (!building || !final) throw new Error('there are two stages');

const config = configOf(final);
const manifest: { name: string; bin: { prism: string }; files: string[] } = JSON.parse(
  readFileSync(join(root, 'apps/server/package.json'), 'utf8'),
);
const [, pinnedNode = ''] = /^nodeVersion: (\S+)$/m.exec(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')) ?? [];

const keywords = (stage: typeof building) => stage.instructions.map((one) => one.getKeyword());

describe('the Dockerfile', () => {
  test('builds with the Node.js that everything is tested with, and runs on the same line of it', () => {
    expect(building.from).toBe(`node:${pinnedNode}-trixie-slim`);
    expect(final.from).toBe(`gcr.io/distroless/nodejs${pinnedNode.split('.')[0]}-debian13:nonroot`);
    expect(stages).toHaveLength(2);
  });

  test('installs what the lock says, and runs no script of a package', () => {
    const runs = building.instructions.filter((one) => one.getKeyword() === 'RUN').map(wordsOf);
    expect(runs).toEqual([['npm', 'ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund']]);
  });

  test('takes the names of packages from outside, and nothing else', () => {
    const copies = building.instructions.filter((one) => one.getKeyword() === 'COPY').map(wordsOf);
    expect(copies).toEqual([['package.json', 'package-lock.json', './']]);
    const ignored = readFileSync(join(folder, '.dockerignore'), 'utf8').split('\n');
    expect(ignored.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([
      '*',
      '!package.json',
      '!package-lock.json',
    ]);
    const last = final.instructions.filter((one) => one.getKeyword() === 'COPY').map(stageCopiedFrom);
    expect(last).toEqual(['build']);
  });

  test('keeps no secret: there is no argument, and no variable that could be one', () => {
    expect(stages.flatMap(keywords)).not.toContain('ARG');
    expect(keywords(building)).not.toContain('ENV');
    const NODE_OPTIONS = '--max-semi-space-size=16';
    expect(config.env).toEqual({ NODE_ENV: 'production', NODE_OPTIONS, PRISM_HOST: '0.0.0.0', PRISM_PORT: '8000' });
  });

  test('needs no shell once it is built', () => {
    expect(keywords(final).filter((keyword) => ['RUN', 'ADD', 'SHELL', 'VOLUME'].includes(keyword))).toEqual([]);
    for (const words of [config.entrypoint, config.healthcheck]) expect(words[0]).toBe('/nodejs/bin/node');
  });

  test('starts the command of the package', () => {
    expect(config.entrypoint[1]).toBe(`node_modules/${manifest.name}/${manifest.bin.prism}`);
    expect(config.cmd).toEqual(['serve']);
    expect(manifest.files).toContain('dist');
  });

  test('runs as nobody in particular, which Kubernetes can tell from a number', () => {
    expect(config.user).toMatch(/^[1-9]\d+:[1-9]\d+$/);
    expect(config.stopSignal).toBe('SIGTERM');
  });
});
