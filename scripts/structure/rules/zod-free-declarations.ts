import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Finding } from '../rule.ts';
import { parseSource, type SourceFile } from '../source-file.ts';
import { isConnector, type Package, type Tree } from '../tree.ts';

/** No zod type shows in what a user of core, of a connector or of the SDK sees. */
export function zodFreeDeclarations({ root, packages }: Tree): Finding[] {
  return packages.flatMap((pkg) =>
    publicEntries(pkg).flatMap((entry) => {
      if (!existsSync(join(root, entry))) return [{ path: entry, line: 1, message: 'is missing: run `pnpm build`' }];
      return closure(root, entry).flatMap(({ path, imports }) =>
        imports
          .filter(({ specifier }) => /^zod(\/|$)/.test(specifier))
          .map(({ specifier, line }) => ({ path, line, message: `${entry} shows a type of ${specifier}` })),
      );
    }),
  );
}

function publicEntries(pkg: Package): string[] {
  const { folder, manifest } = pkg;
  const isPublic = (entry: string): boolean =>
    isConnector(pkg) || folder === 'apps/sdk' || (folder === 'packages/core' && entry === '.');
  return Object.entries(manifest.exports ?? {})
    .filter(([entry]) => isPublic(entry))
    .flatMap(([, target]) => (hasTypes(target) ? [posix.join(folder, target.types)] : []));
}

function hasTypes(target: unknown): target is { types: string } {
  return typeof target === 'object' && target !== null && 'types' in target && typeof target.types === 'string';
}

function closure(root: string, entry: string): SourceFile[] {
  const seen = new Map<string, SourceFile>();
  const visit = (path: string): void => {
    if (seen.has(path) || !existsSync(join(root, path))) return;
    const file = parseSource(path, readFileSync(join(root, path), 'utf8'));
    seen.set(path, file);
    for (const { specifier } of file.imports) {
      if (specifier.startsWith('.')) visit(declarationOf(posix.join(posix.dirname(path), specifier)));
    }
  };
  visit(entry);
  return [...seen.values()];
}

/** A declaration keeps the specifier of its source, or has it rewritten to what runs. */
function declarationOf(path: string): string {
  return path.replace(/(\.d)?\.[jt]s$/, '.d.ts');
}
