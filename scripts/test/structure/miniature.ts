import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkStructure } from '../../structure/check.ts';

type Files = Readonly<Record<string, string | object>>;

const repository = { type: 'git', url: 'git+https://example.com/prism.git' };
const entry = { types: './dist/index.d.ts', default: './dist/index.js' };
const library = (folder: string, more: object): object => ({
  license: 'Apache-2.0',
  type: 'module',
  sideEffects: false,
  files: ['dist', 'src'],
  engines: { node: '>=22.19' },
  repository: { ...repository, directory: folder },
  exports: { '.': entry },
  ...more,
});

export const connectorManifest = (name: string): object =>
  library(`packages/connector-${name}`, {
    name: `@prism/connector-${name}`,
    keywords: ['prism-connector'],
    peerDependencies: { '@prism/core': 'workspace:^' },
    devDependencies: { '@prism/core': 'workspace:*' },
  });

const sound: Files = {
  'package.json': { license: 'Apache-2.0', repository },
  'packages/core/package.json': library('packages/core', { name: '@prism/core' }),
  'packages/core/src/index.ts': `export { send } from './engine.ts';\n`,
  'packages/core/src/engine.ts': `import * as z from 'zod';\n\nexport const text = z.string();\n`,
  'packages/core/dist/index.d.ts': `export { send } from './engine.ts';\n`,
  'packages/core/dist/engine.d.ts': 'export declare const send: unknown;\n',
  'packages/connector-acme/package.json': connectorManifest('acme'),
  'packages/connector-acme/src/index.ts': `export { acme } from './connector.ts';\n`,
  'packages/connector-acme/src/connector.ts': `import { send } from '@prism/core';\n\nexport const acme = { send };\n`,
  'packages/connector-acme/src/sandbox/index.ts': `export const sandbox = ['acme'] as const;\n`,
  'packages/connector-acme/dist/index.d.ts': 'export declare const acme: unknown;\n',
  'packages/connector-two-words/package.json': connectorManifest('two-words'),
  'packages/connector-two-words/dist/index.d.ts': 'export {};\n',
  'apps/sdk/package.json': library('apps/sdk', { name: '@prism/sdk' }),
  'apps/sdk/dist/index.d.ts': 'export {};\n',
  'apps/demo/package.json': { name: '@prism/demo', private: true },
  'apps/demo/src/main.ts': `import { acme } from '@prism/connector-acme';\n\nexport const demo = acme;\n`,
};

/** What the check says, as `path:line rule`, of a sound miniature of the repository with some files changed. */
export function check(changes: Files = {}): string[] {
  const root = mkdtempSync(join(tmpdir(), 'prism-structure-'));
  try {
    for (const [path, content] of Object.entries({ ...sound, ...changes })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
    }
    return checkStructure(root).map(({ path, line, rule }) => `${path}:${line} ${rule}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}
