import { type Outcome, outcomesOf } from '../check-connector.ts';
import { describeTrials, type Runner } from '../describe-connector.ts';
import { trialsOf } from '../verdict.ts';
import { foundByName } from './cases/found-by-name.ts';
import { importTime } from './cases/import-time.ts';
import { manifest } from './cases/manifest.ts';
import { sandboxApart } from './cases/sandbox-apart.ts';
import { silentImport } from './cases/silent-import.ts';
import { size } from './cases/size.ts';
import { webStandards } from './cases/web-standards.ts';
import { type PackageFixture, publishedBy } from './published.ts';

export type { PackageFixture };

const cases = [manifest, foundByName, webStandards, sandboxApart, size, silentImport, importTime];

/** Holds what a connector publishes against the suite, as tests of your runner. On Node, and once it is built. */
export function describePackage(fixture: PackageFixture, runner: Runner): void {
  const published = publishedBy(fixture);
  describeTrials(`${published.manifest.name} as a package`, trialsOf(cases, published, fixture.gaps ?? []), runner);
}

/** The same without a test runner. */
export async function checkPackage(fixture: PackageFixture): Promise<readonly Outcome[]> {
  return outcomesOf(trialsOf(cases, publishedBy(fixture), fixture.gaps ?? []));
}
