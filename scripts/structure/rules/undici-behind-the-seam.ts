import { posix } from 'node:path';
import type { Finding } from '../rule.ts';
import type { Tree } from '../tree.ts';

const core = 'packages/core/src/';
const nodeOnly = /^packages\/core\/src\/transport\/[^/]*(undici[^/]*|\.node)\.ts$/;

/** undici, and whatever imports it, is reached through the export condition `node` alone. */
export function undiciBehindTheSeam({ files }: Tree): Finding[] {
  return files
    .filter(({ path }) => path.startsWith(core) && !nodeOnly.test(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => specifier === 'undici' || nodeOnly.test(posix.join(posix.dirname(path), specifier)))
        .map(({ specifier, line }) => ({
          path,
          line,
          message: `imports ${specifier}; only transport/*undici*.ts and transport/*.node.ts may, the rest runs anywhere`,
        })),
    );
}
