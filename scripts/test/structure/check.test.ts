import { describe, expect, test } from 'vitest';
import { check, connectorManifest } from './miniature.ts';

const acme = 'packages/connector-acme';
const core = 'packages/core';

test('a sound tree breaks no rule', () => {
  expect(check()).toEqual([]);
});

describe('who-imports-whom', () => {
  test.each([
    ['core imports a connector', `${core}/src/a.ts`, `import '@prism/connector-globex';`],
    ['core imports the SDK', `${core}/src/a.ts`, `import type { Client } from '@prism/sdk';`],
    ['core imports a package that it must not', `${core}/src/a.ts`, `import 'axios';`],
    ['core imports a Node module', `${core}/src/a.ts`, `import { createHash } from 'node:crypto';`],
    ['core imports a Node module by its old name', `${core}/src/a.ts`, `import 'crypto';`],
    ['core imports a type of a Node module', `${core}/src/a.ts`, `export type Socket = import('node:net').Socket;`],
    ['a connector imports another', `${acme}/src/a.ts`, `import '@prism/connector-two-words';`],
    ['a connector re-exports another', `${acme}/src/a.ts`, `export { two } from '@prism/connector-two-words';`],
    ['a test of a connector imports another', `${acme}/test/a.test.ts`, `import '@prism/connector-two-words';`],
    ['a connector imports the SDK', `${acme}/src/a.ts`, `const sdk = await import('@prism/sdk');`],
    ['a connector imports a vendor SDK', `${acme}/src/a.ts`, `import 'acme-node';`],
    ['a sandbox imports a Node module', `${acme}/src/sandbox/a.ts`, `import 'node:fs';`],
    ['a connector imports itself by name', `${acme}/src/a.ts`, `import '@prism/connector-acme/sandbox';`],
    ['the SDK imports a connector', 'apps/sdk/src/a.ts', `import '@prism/connector-acme';`],
    ['the SDK imports the wire', 'apps/sdk/src/a.ts', `import '@prism/proto';`],
    ['the SDK imports a sandbox', 'apps/sdk/src/a.ts', `import('@prism/connector-acme/sandbox');`],
  ])('%s', (_, path, source) => {
    expect(check({ [path]: source })).toEqual([`${path}:1 who-imports-whom`]);
  });

  test.each([
    ['core imports zod and its own subpath', `${core}/src/a.ts`, `import 'zod'; import '#transport';`],
    ['a test of core imports itself and Node', `${core}/test/a.test.ts`, `import '@prism/core'; import 'node:fs';`],
    ['a connector imports core and zod', `${acme}/src/a.ts`, `import '@prism/core/x'; import { z } from 'zod/mini';`],
    [
      'a test of a connector imports the testkit',
      `${acme}/test/a.test.ts`,
      `import '@prism/testkit'; import 'stripe';`,
    ],
    ['a test of the SDK imports a connector', 'apps/sdk/test/a.test.ts', `import '@prism/connector-acme';`],
  ])('%s, and may', (_, path, source) => {
    expect(check({ [path]: source })).toEqual([]);
  });

  test('the wire imports more than core and its runtime', () => {
    const wire = { 'packages/proto/package.json': { private: true } };
    const imports = (source: string) => check({ ...wire, 'packages/proto/src/a.ts': source });
    expect(imports(`import '@prism/core'; import '@bufbuild/protobuf/reflect';`)).toEqual([]);
    for (const other of ['@prism/sdk', '@prism/connector-acme', 'zod', 'node:fs']) {
      expect(imports(`import '${other}';`)).toEqual(['packages/proto/src/a.ts:1 who-imports-whom']);
    }
  });

  test('a package without a policy', () => {
    expect(check({ 'packages/stray/package.json': { private: true } })).toEqual([
      'packages/stray/package.json:1 who-imports-whom',
    ]);
  });
});

describe('undici-behind-the-seam', () => {
  test('undici itself', () => {
    expect(check({ [`${core}/src/engine.ts`]: `\nimport { request } from 'undici';` })).toEqual([
      `${core}/src/engine.ts:2 undici-behind-the-seam`,
    ]);
  });

  test('a file that imports it', () => {
    const seam = { [`${core}/src/transport/undici.ts`]: `import 'undici';` };
    expect(check({ ...seam, [`${core}/src/transport/default.node.ts`]: `import './undici.ts';` })).toEqual([]);
    expect(check({ ...seam, [`${core}/src/engine.ts`]: `import './transport/undici.ts';` })).toEqual([
      `${core}/src/engine.ts:1 undici-behind-the-seam`,
    ]);
  });
});

describe('core-knows-no-connector', () => {
  const words = (source: string): string[] => check({ [`${core}/src/a.ts`]: source });

  test.each(['// as Acme does', 'const header = "acme-version";', 'const toAcmeAddress = 1;', 'const ACME_KEY = 1;'])(
    '%s',
    (source) => {
      expect(words(`\n\n${source}`)).toEqual([`${core}/src/a.ts:3 core-knows-no-connector`]);
    },
  );

  test('a name of two words, however written', () => {
    expect(words('const twoWordsUrl = 1;\n// two-words')).toHaveLength(2);
    expect(words('// two other words')).toEqual([]);
  });

  test('a longer word that holds a name is another word', () => {
    expect(words('const acmeist = 1;')).toEqual([]);
  });
});

describe('sandbox-apart', () => {
  test('reached through another file', () => {
    const connector = `${acme}/src/connector.ts`;
    expect(check({ [connector]: `export { sandbox as acme } from './sandbox/index.ts';` })).toEqual([
      `${connector}:1 sandbox-apart`,
    ]);
  });

  test('its types, and a file that the entry does not load, are no matter', () => {
    expect(
      check({
        [`${acme}/src/connector.ts`]: `import type { Sandbox } from './sandbox/index.ts';`,
        [`${acme}/src/elsewhere.ts`]: `import './sandbox/index.ts';`,
      }),
    ).toEqual([]);
  });
});

describe('zod-free-declarations', () => {
  test.each([
    ['an import', `import { z } from 'zod';`],
    ['an import of a subpath', `import type { z } from 'zod/v4';`],
    ['an inline import', `export declare const a: import("zod").ZodType;`],
  ])('%s', (_, source) => {
    const index = `${acme}/dist/index.d.ts`;
    expect(check({ [index]: source })).toEqual([`${index}:1 zod-free-declarations`]);
  });

  test('reached from the entry, whatever extension leads there', () => {
    const hidden = { [`${core}/dist/deep/a.d.ts`]: `export * from 'zod';` };
    for (const specifier of ['./deep/a.ts', './deep/a.js']) {
      expect(check({ ...hidden, [`${core}/dist/index.d.ts`]: `export { a } from '${specifier}';` })).toEqual([
        `${core}/dist/deep/a.d.ts:1 zod-free-declarations`,
      ]);
    }
    expect(check(hidden)).toEqual([]);
  });

  test('every entry of a connector counts, and must be built', () => {
    const manifest = {
      ...connectorManifest('acme'),
      exports: { './sandbox': { types: './dist/s.d.ts', default: './s.js' } },
    };
    expect(check({ [`${acme}/package.json`]: manifest })).toEqual([`${acme}/dist/s.d.ts:1 zod-free-declarations`]);
  });
});

describe('relative-imports', () => {
  test.each([
    ['no extension', `${core}/src/a.ts`, `import './engine';`],
    ['the extension of what runs', `${core}/src/a.ts`, `import './engine.js';`],
    ['a folder', `${core}/src/a.ts`, `import type { A } from '.';`],
    ['into another package', `${core}/test/a.test.ts`, `import '../../connector-acme/src/index.ts';`],
    ['from source to tests', `${core}/src/a.ts`, `import '../test/helper.ts';`],
    ['out of scripts', 'scripts/a.ts', `import '../packages/core/src/index.ts';`],
  ])('%s', (_, path, source) => {
    expect(check({ [path]: source })).toEqual([`${path}:1 relative-imports`]);
  });

  test('from tests to source', () => {
    expect(check({ [`${core}/test/deep/a.test.ts`]: `import '../../src/index.ts'; import './data.json';` })).toEqual(
      [],
    );
  });
});

describe('test-files', () => {
  test.each([`${core}/src/a.test.ts`, `${core}/src/test/a.test-d.ts`, 'scripts/structure/a.test.ts'])('%s', (path) => {
    expect(check({ [path]: '' })).toEqual([`${path}:1 test-files`]);
  });
});

describe('manifests', () => {
  test.each([
    ['type', { type: 'commonjs' }],
    ['license', { license: 'MIT' }],
    ['engines', { engines: {} }],
    ['repository', { repository: { type: 'git', url: 'git+https://example.com/prism.git' } }],
    ['sideEffects', { sideEffects: true }],
    ['files', { files: ['dist'] }],
    ['no exports', { exports: undefined }],
    ['exports without types', { exports: { './x': './x.js' } }],
    ['exports with types last', { exports: { './x': { default: './x.js', types: './dist/index.d.ts' } } }],
    ['keywords', { keywords: ['payments'] }],
    ['no dev core', { devDependencies: {} }],
    ['a pinned dependency', { dependencies: { '@prism/core': 'workspace:*' } }],
  ])('%s', (_, change) => {
    const path = `${acme}/package.json`;
    expect(check({ [path]: { ...connectorManifest('acme'), ...change } })).toContain(`${path}:1 manifests`);
  });

  test('core is a peer of a connector', () => {
    const path = `${acme}/package.json`;
    expect(check({ [path]: { ...connectorManifest('acme'), peerDependencies: {} } })).toEqual([`${path}:1 manifests`]);
  });

  test('a private package may say what it likes', () => {
    expect(check({ 'apps/demo/package.json': { private: true, type: 'commonjs' } })).toEqual([]);
  });
});

describe('casts', () => {
  test.each(['const a = {} as string;', 'const a = <string>b;', 'const a = b as unknown;'])(
    'in a connector: %s',
    (source) => {
      const path = `${acme}/src/a.ts`;
      expect(check({ [path]: `// why: it is so\n${source}` })).toEqual([`${path}:2 casts`]);
    },
  );

  test.each([
    ['as const', 'const a = [] as const;'],
    ['satisfies', 'const a = {} satisfies object;'],
    ['a renamed import', `import { a as b } from './b.ts';`],
  ])('%s is none', (_, source) => {
    expect(check({ [`${acme}/src/a.ts`]: source })).toEqual([]);
  });

  test('in core it needs a comment', () => {
    const path = `${core}/src/a.ts`;
    expect(check({ [path]: '// Why it is so.\n\nconst a = b as string;' })).toEqual([`${path}:3 casts`]);
    expect(check({ [path]: '// Why it is so.\nconst a = b as string;' })).toEqual([]);
    expect(check({ [path]: 'const a = {\n  b,\n} as string; // Why it is so.' })).toEqual([]);
  });

  test('in a test it is no matter', () => {
    expect(check({ [`${acme}/test/a.test.ts`]: 'const a = b as string;' })).toEqual([]);
  });
});

test('file-length', () => {
  expect(check({ 'scripts/a.ts': '\n'.repeat(400) })).toEqual([]);
  expect(check({ 'scripts/a.ts': '\n'.repeat(401) })).toEqual(['scripts/a.ts:401 file-length']);
});

test('leftovers', () => {
  expect(check({ 'scripts/a.ts': `const mark = 'TODO';\n/* FIXME later */` })).toEqual(['scripts/a.ts:2 leftovers']);
});
