import { globSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConnectorFixture, FixtureSandbox } from '@prism/testkit';
import type { PackageFixture } from '@prism/testkit/package';

const packages = resolve(import.meta.dirname, '../../packages');

// What a connector's operations are is between it and its fixture, which was compiled.
type AnyFixture = ConnectorFixture<never, never, FixtureSandbox>;

/** A connector of this repository that can be held against the suite. */
export interface Found {
  /** Of the folder, without `connector-`. */
  readonly name: string;
  readonly fixture: AnyFixture;
  readonly package: PackageFixture;
}

/** The connectors with a fixture, by name; some of them where names are given. */
export async function fixtures(names: readonly string[]): Promise<readonly Found[]> {
  const files = globSync('*/test/conformance/fixture.ts', { cwd: packages }).sort();
  const found = await Promise.all(files.map(fixtureIn));
  const missing = names.filter((name) => !found.some((one) => one.name === name));
  if (missing.length > 0) throw new RangeError(`There is no connector ${missing.join(', ')} with a fixture.`);
  return names.length === 0 ? found : found.filter(({ name }) => names.includes(name));
}

async function fixtureIn(file: string): Promise<Found> {
  const folder = join(packages, dirname(dirname(dirname(file))));
  const module: { readonly fixture: AnyFixture; readonly packageGaps?: PackageFixture['gaps'] } = await import(
    pathToFileURL(join(packages, file)).href
  );
  return {
    name: basename(folder).replace(/^connector-/, ''),
    fixture: module.fixture,
    package: { folder, gaps: module.packageGaps },
  };
}
