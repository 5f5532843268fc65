import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

interface CustomManager {
  description: string;
  managerFilePatterns: string[];
  matchStrings: string[];
  depNameTemplate: string;
}

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { customManagers }: { customManagers: CustomManager[] } = JSON.parse(read('renovate.json'));
const workspace = read('pnpm-workspace.yaml');

test.each(customManagers)(
  'Renovate finds the pin of $depNameTemplate that stands elsewhere, and it is the one of the catalog',
  (manager) => {
    const files = globSync('*', { cwd: root }).filter((path) =>
      manager.managerFilePatterns.some((pattern) => new RegExp(pattern.slice(1, -1)).test(path)),
    );
    const found = files.flatMap((path) =>
      manager.matchStrings.map((expression) => new RegExp(expression).exec(read(path))?.groups?.['currentValue']),
    );
    const [, pinned] = new RegExp(`^ {2}${manager.depNameTemplate}: (.+)$`, 'm').exec(workspace) ?? [];
    expect(found).toEqual([pinned]);
  },
);
