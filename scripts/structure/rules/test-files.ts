import type { Finding } from '../rule.ts';
import type { Tree } from '../tree.ts';

/** Tests live under `test/`, where the runner looks for them and no package ships them. */
export function testFiles({ files }: Tree): Finding[] {
  return files
    .filter(({ path }) => /\.test(-d)?\.ts$/.test(path) && !/^((packages|apps)\/[^/]+|scripts)\/test\//.test(path))
    .map(({ path }) => ({ path, line: 1, message: 'is a test outside test/' }));
}
