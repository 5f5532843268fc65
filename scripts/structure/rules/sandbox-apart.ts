import { posix } from 'node:path';
import type { Finding } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';
import { isConnector, type Tree } from '../tree.ts';

/** The sandbox is its own entry: a connector's main entry loads nothing of it. */
export function sandboxApart({ packages }: Tree): Finding[] {
  return packages.filter(isConnector).flatMap(({ folder, files }) => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    return loaded(`${folder}/src/index.ts`, byPath).flatMap(({ path, imports }) =>
      imports
        .filter(({ atLoad }) => atLoad)
        .filter(({ specifier }) => resolve(path, specifier).startsWith(`${folder}/src/sandbox/`))
        .map(({ specifier, line }) => ({ path, line, message: `loads ${specifier} with the main entry` })),
    );
  });
}

function loaded(entry: string, byPath: ReadonlyMap<string, SourceFile>): SourceFile[] {
  const seen = new Map<string, SourceFile>();
  const visit = (path: string): void => {
    const file = byPath.get(path);
    if (!file || seen.has(path)) return;
    seen.set(path, file);
    for (const { specifier, atLoad } of file.imports) if (atLoad) visit(resolve(path, specifier));
  };
  visit(entry);
  return [...seen.values()].filter(({ path }) => !path.includes('/src/sandbox/'));
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier;
}
