import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string): string => readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8');
const workspace = read('pnpm-workspace.yaml');
const { packageManager, scripts }: { packageManager: string; scripts: { setup: string } } = JSON.parse(
  read('package.json'),
);

test('one pnpm installs, builds and is named', () => {
  const [, pinned] = /^ {2}pnpm: (.+)$/m.exec(workspace) ?? [];
  expect(packageManager).toBe(`pnpm@${pinned}`);
  expect(scripts.setup).toContain(` pnpm@${pinned} `);
});

test('dependencies are checked against the Node that runs them', () => {
  expect(/^nodeVersion: (.+)$/m.exec(workspace)?.[1]).toBe(/^ {2}node: (.+)$/m.exec(workspace)?.[1]);
});
