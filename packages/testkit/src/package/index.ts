import { type Outcome, outcomesOf } from '../check-connector.ts';
import { describeTrials, type Runner } from '../describe-connector.ts';
import { trialsOf } from '../verdict.ts';
import { cases } from './cases/index.ts';
import { type PackageFixture, publishedBy } from './published.ts';

export type { PackageFixture };

/** Holds what a connector publishes against the suite, as tests of your runner. On Node, and once it is built. */
export function describePackage(fixture: PackageFixture, runner: Runner): void {
  const published = publishedBy(fixture);
  describeTrials(`${published.manifest.name} as a package`, trialsOf(cases, published, fixture.gaps ?? []), runner);
}

/** The same without a test runner. */
export async function checkPackage(fixture: PackageFixture): Promise<readonly Outcome[]> {
  return outcomesOf(cases, publishedBy(fixture), fixture.gaps ?? []);
}
