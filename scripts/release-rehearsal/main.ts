import { join } from 'node:path';
import { checkPackage } from './package-checks.ts';
import { pack, publish, type Tarball } from './publish.ts';
import { newerCore } from './scenarios/newer-core.ts';
import { oneWithoutTheOther } from './scenarios/one-without-the-other.ts';
import { provenance } from './scenarios/provenance.ts';
import { twoCopies } from './scenarios/two-copies.ts';
import { unknownSpec } from './scenarios/unknown-spec.ts';
import { upgradeOneConnector } from './scenarios/upgrade-one-connector.ts';
import { onStage, type Stage } from './stage.ts';
import { createSteps } from './steps.ts';
import { rehearseVersions } from './versions.ts';

const { step, hasFailed } = createSteps();

await onStage(rehearse);
process.exitCode = hasFailed() ? 1 : 0;

function rehearse(stage: Stage): void {
  const packed = join(stage.temporary, 'packed');
  let tarballs: Tarball[] = [];

  step('versions', () => rehearseVersions(stage.repository).join(', ') || 'no changesets');
  step('pack', () => {
    tarballs = pack(stage, packed);
    return tarballs.map(({ name, version }) => `${name}@${version}`).join(', ');
  });
  for (const tarball of tarballs) step(`check ${tarball.name}`, () => checkPackage(tarball, stage.temporary));
  const isPublished = step('publish', () => publish(stage, packed));
  if (!isPublished) return;

  const connectors = tarballs
    .map(({ name }) => /^@prism\/connector-(.+)$/.exec(name)?.[1])
    .filter((name) => name !== undefined);
  const core = tarballs.find(({ name }) => name === '@prism/core')?.version ?? '';
  step('one connector without the other', () => oneWithoutTheOther(stage, connectors));
  step('upgrade of one connector', () => upgradeOneConnector(stage));
  step('an old connector on a newer core', () => newerCore(stage));
  step('two copies of core', () => twoCopies(stage, core));
  step('a connector of an unknown contract', () => unknownSpec(stage));
  step('provenance or nothing', () => provenance(stage));
}
