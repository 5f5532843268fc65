import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startRegistry } from '../registry/registry.ts';
import { checkPackage } from './package-checks.ts';
import { pack, publish, type Stage, type Tarball } from './publish.ts';
import { copyRepository } from './repository.ts';
import { newerCore } from './scenarios/newer-core.ts';
import { oneWithoutTheOther } from './scenarios/one-without-the-other.ts';
import { twoCopies } from './scenarios/two-copies.ts';
import { unknownSpec } from './scenarios/unknown-spec.ts';
import { upgradeOneConnector } from './scenarios/upgrade-one-connector.ts';
import { createSteps } from './steps.ts';
import { rehearseVersions } from './versions.ts';

const root = resolve(import.meta.dirname, '../..');
const temporary = mkdtempSync(join(tmpdir(), 'prism-release-'));
const { step, hasFailed } = createSteps();

const registry = await startRegistry(join(temporary, 'registry'));
try {
  rehearse({ repository: join(temporary, 'repository'), registry, temporary });
} finally {
  await registry.stop();
  rmSync(temporary, { recursive: true });
}
process.exitCode = hasFailed() ? 1 : 0;

function rehearse(stage: Stage): void {
  const packed = join(temporary, 'packed');
  let tarballs: Tarball[] = [];

  copyRepository(root, stage.repository);
  step('versions', () => rehearseVersions(stage.repository).join(', ') || 'no changesets');
  step('pack', () => {
    tarballs = pack(stage, packed);
    return tarballs.map(({ name, version }) => `${name}@${version}`).join(', ');
  });
  for (const tarball of tarballs) step(`check ${tarball.name}`, () => checkPackage(tarball, temporary));
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
}
