import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The files from which packages are looked for. First where the application is: the SDK itself may be installed somewhere
 * from which the connectors cannot be seen (pnpm, workspaces).
 */
export function lookupPlaces(): readonly string[] {
  const places = [process.argv[1], join(process.cwd(), 'package.json'), import.meta.url];
  return places.filter((place) => place !== undefined);
}

/** The exports of an installed package, or `undefined` when it is not there. */
export function installedPackage(specifier: string): object | undefined {
  for (const place of lookupPlaces()) {
    const require = createRequire(place);
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
