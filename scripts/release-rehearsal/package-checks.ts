import type { Tarball } from './publish.ts';
import { run } from './run.ts';

/** publint reads the package as bundlers and runtimes do, attw as TypeScript does. */
export function checkPackage({ path, isLibrary }: Tarball, cwd: string): void {
  run('publint', ['run', path, '--strict'], cwd);
  if (isLibrary)
    run('attw', [path, '--profile=esm-only', '--no-definitely-typed', '--format=ascii', '--no-color'], cwd);
}
