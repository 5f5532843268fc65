import { checkConnector } from '@prism/testkit';
import { checkPackage } from '@prism/testkit/package';
import { fixtures } from './fixtures.ts';
import { paintFor, reportOf } from './report.ts';

const paint = paintFor(process.stdout);
const found = await fixtures(process.argv.slice(2));

for (const { fixture, package: published } of found) {
  const outcomes = [...(await checkConnector(fixture)), ...(await checkPackage(published))];
  for (const line of reportOf(fixture.connector.displayName, outcomes, paint)) console.log(line);
  if (outcomes.some(({ result }) => result === 'failed')) process.exitCode = 1;
}
