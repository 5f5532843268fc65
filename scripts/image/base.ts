import { cpSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../release-rehearsal/run.ts';

/** What the distroless image has that matters here: Node.js at its place, and the libraries that it loads. Nothing else. */
export function makeBase(root: string): void {
  const libraries = [...run('ldd', [process.execPath], '/').matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path);
  copy(process.execPath, join(root, 'nodejs/bin/node'));
  for (const library of libraries) copy(library, join(root, library));
  for (const folder of ['dev', 'proc']) mkdirSync(join(root, folder));
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(realpathSync(from), to);
}
