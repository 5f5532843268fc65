import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The exports of an installed package, or `undefined` when it is not there. It is looked for where the application is: the
 * SDK itself may be installed somewhere from which the connectors cannot be seen (pnpm, workspaces).
 */
export function installedPackage(specifier: string): object | undefined {
  for (const base of [process.argv[1], join(process.cwd(), 'package.json'), import.meta.url]) {
    if (base === undefined) continue;
    const require = createRequire(base);
    if (isThere(require, specifier)) return require(specifier);
  }
  return undefined;
}

function isThere(require: NodeJS.Require, specifier: string): boolean {
  try {
    require.resolve(specifier);
    return true;
  } catch {
    return false;
  }
}
