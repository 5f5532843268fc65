import { posix } from 'node:path';
import type { Finding } from '../rule.ts';
import type { Tree } from '../tree.ts';

/** A relative import names a file with its extension, stays in its package, and never leads from source to tests. */
export function relativeImports({ files }: Tree): Finding[] {
  return files.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .flatMap(({ specifier, line }) => {
        const target = posix.join(posix.dirname(path), specifier);
        const problems = [
          !/\.(ts|json)$/.test(specifier) && 'does not end in .ts',
          home(target) !== home(path) && `leaves ${home(path)}`,
          path.includes('/src/') && target.includes('/test/') && 'leads from source to tests',
        ];
        return problems
          .filter((problem) => problem !== false)
          .map((problem) => ({ path, line, message: `import of ${specifier} ${problem}` }));
      }),
  );
}

/** `packages/core/src/a.ts` lives in `packages/core`, `scripts/a.ts` in `scripts`. */
function home(path: string): string {
  const depth = /^(packages|apps)\//.test(path) ? 2 : 1;
  return path.split('/').slice(0, depth).join('/');
}
