import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gap } from '../fixture.ts';

/** What the kit must be told of a package. */
export interface PackageFixture {
  /** The folder of its package.json, built: `new URL('..', import.meta.url)`. */
  readonly folder: string | URL;
  /** What is known to fail. It is tried all the same: one that passes fails the run. */
  readonly gaps?: readonly Gap[] | undefined;
}

/** What a package says of itself. */
export interface Manifest {
  readonly name: string;
  readonly type?: string | undefined;
  readonly sideEffects?: unknown;
  readonly keywords?: readonly string[] | undefined;
  readonly dependencies?: Readonly<Record<string, string>> | undefined;
  readonly peerDependencies?: Readonly<Record<string, string>> | undefined;
  readonly exports?: Readonly<Record<string, unknown>> | undefined;
}

/** A package as it is published. */
export interface Published {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Reads the package of a fixture. */
export function publishedBy({ folder }: PackageFixture): Published {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  return { folder: path, manifest: JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) };
}
