import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../src');

function importsOf(path: string): readonly string[] {
  return Array.from(readFileSync(join(source, path), 'utf8').matchAll(/\bfrom '([^']+)'/g), ([, from = '']) => from);
}

describe('the kit for sandboxes', () => {
  const files = globSync('**/*.ts', { cwd: source });
  const isKit = (path: string): boolean => path.startsWith('sandbox');

  it('is loaded by nothing else in this package', () => {
    expect(files.filter((path) => !isKit(path)).length).toBeGreaterThan(20);
    expect(
      files.filter((path) => !isKit(path) && importsOf(path).some((specifier) => specifier.includes('sandbox'))),
    ).toEqual([]);
  });

  it('needs nothing but itself', () => {
    const foreign = files.filter(isKit).flatMap(importsOf);
    expect(foreign.length).toBeGreaterThan(5);
    expect(foreign.filter((specifier) => !/^\.\/[a-z-]+\.ts$/.test(specifier))).toEqual([]);
  });
});
