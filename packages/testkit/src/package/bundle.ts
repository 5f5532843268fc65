import { builtinModules } from 'node:module';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Published } from './published.ts';

/** A program as a worker at the edge would get it. */
export interface Bundle {
  /** Minified, then gzipped. */
  readonly bytes: number;
  /** The files that went into it, from the folder of the package. */
  readonly files: readonly string[];
  /** What it asks of the runtime that is no web standard: `node:fs`. */
  readonly builtins: readonly string[];
}

const builtins = [...builtinModules, 'node:*'];

/** Bundles a program that stands in the folder of the package. */
export async function bundle({ folder }: Published, program: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['browser'],
    external: builtins,
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return {
    bytes: gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length,
    files: Object.keys(metafile.inputs),
    builtins: [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))],
  };
}
