import { posix } from 'node:path';
import type { Finding } from '../rule.ts';
import type { Package, Tree } from '../tree.ts';

interface Policy {
  folder: string;
  /** The packages of this repository that its source may import, by name; a star stands for any. */
  ours: readonly string[];
  /** Where given: the only other modules that its source may import. */
  others?: readonly string[];
  /** What its tests may import of ours besides. */
  inTests: readonly string[];
}

/** The first entry that matches a package's folder counts. */
const policies: readonly Policy[] = [
  { folder: 'packages/core', ours: [], others: ['zod', 'undici'], inTests: [] },
  {
    folder: 'packages/connector-*',
    ours: ['@prism/core'],
    others: ['zod'],
    inTests: ['@prism/testkit', '@prism/reliability'],
  },
  { folder: 'packages/proto', ours: ['@prism/core'], others: ['@bufbuild/protobuf'], inTests: [] },
  { folder: 'packages/reliability', ours: ['@prism/core'], inTests: [] },
  { folder: 'packages/testkit', ours: ['@prism/core'], inTests: [] },
  { folder: 'packages/create-connector', ours: [], inTests: ['@prism/core', '@prism/testkit'] },
  { folder: 'apps/sdk', ours: ['@prism/core'], inTests: ['@prism/connector-*'] },
  { folder: 'apps/server', ours: ['@prism/core', '@prism/proto', '@prism/sdk'], inTests: ['@prism/connector-*'] },
  { folder: 'apps/*', ours: ['@prism/*'], inTests: [] },
];

/** Apps -> connectors, proto -> core -> (zod, undici): nobody imports against the arrows. */
export function whoImportsWhom(tree: Tree): Finding[] {
  return tree.packages.flatMap((pkg) => {
    const policy = policies.find(({ folder }) => posix.matchesGlob(pkg.folder, folder));
    if (!policy) {
      return [
        { path: `${pkg.folder}/package.json`, line: 1, message: 'is a package that the import policies do not name' },
      ];
    }
    return pkg.files.flatMap((file) =>
      file.imports
        .filter(({ specifier }) => !mayImport(pkg, policy, file.path, specifier))
        .map(({ specifier, line }) => ({ path: file.path, line, message: `imports ${specifier}; ${explain(policy)}` })),
    );
  });
}

function mayImport(pkg: Package, policy: Policy, path: string, specifier: string): boolean {
  if (/^[.#]/.test(specifier)) return true;
  const name = packageName(specifier);
  const inSource = path.startsWith(`${pkg.folder}/src/`);
  if (name.startsWith('@prism/')) {
    const allowed = inSource ? policy.ours : [...policy.ours, ...policy.inTests, pkg.manifest.name ?? ''];
    return allowed.some((pattern) => posix.matchesGlob(name, pattern));
  }
  return !inSource || !policy.others || policy.others.includes(name);
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function explain({ folder, ours, others }: Policy): string {
  const allowed = [...ours, ...(others ?? [])];
  return `the source of ${folder} may import ${others ? 'only' : 'of ours only'} ${allowed.join(', ') || 'nothing'}`;
}
