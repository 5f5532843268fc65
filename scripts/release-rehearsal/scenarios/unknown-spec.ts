import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyProject } from '../project.ts';
import { run } from '../run.ts';
import type { Stage } from '../stage.ts';

/** A connector of a contract that this core does not speak is refused, with both versions and the package that is behind. */
export function unknownSpec(stage: Stage): string {
  const project = emptyProject(stage, 'unknown-spec');
  const cases = [
    { connector: 'tomorrow', specVersion: 'v2', behind: '@prism/core' },
    { connector: 'yesterday', specVersion: 'v0', behind: '"yesterday"' },
  ];
  for (const { connector, specVersion } of cases) publishConnector(stage, connector, specVersion);
  project.npm('install', '@prism/sdk', ...cases.map(({ connector }) => `prism-connector-${connector}`));
  for (const { connector, specVersion, behind } of cases)
    project.node('unknown-spec.mjs', connector, specVersion, behind);
  return cases.map(({ specVersion }) => specVersion).join(' and ');
}

function publishConnector({ temporary, registry }: Stage, connector: string, specVersion: string): void {
  const name = `prism-connector-${connector}`;
  const folder = join(temporary, name);
  const manifest = { name, version: '1.0.0', type: 'module', exports: './index.js', keywords: ['prism-connector'] };
  const definition = `import { defineConnector } from '@prism/core';

export const connector = defineConnector({
  id: '${connector}',
  displayName: 'Of ${connector}',
  specVersion: '${specVersion}',
  settings: { '~standard': { version: 1, vendor: 'none', validate: (value) => ({ value }) } },
  environments: { SANDBOX: 'https://test.example', PRODUCTION: 'https://live.example' },
  authenticate: () => ({}),
  error: () => ({}),
  operations: {},
});
`;
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, peerDependencies: { '@prism/core': '*' } }),
  );
  writeFileSync(join(folder, 'index.js'), definition);
  run('npm', ['publish'], folder, registry.env);
}
