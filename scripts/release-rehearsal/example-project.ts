import { join } from 'node:path';
import { argv } from 'node:process';
import { emptyProject } from './project.ts';
import { pack, publish } from './publish.ts';
import { onStage } from './stage.ts';
import { rehearseVersions } from './versions.ts';

const [folder] = argv.slice(2);
if (folder === undefined) throw new Error('usage: pnpm example-project <folder>');

// The programs of smoke/ with what they need installed as published: to be run on any runtime.
await onStage((stage) => {
  const packed = join(stage.temporary, 'packed');
  rehearseVersions(stage.repository);
  pack(stage, packed);
  publish(stage, packed);
  emptyProject(stage, folder).npm('install', '@prism/sdk', '@prism/connector-stripe');
});
