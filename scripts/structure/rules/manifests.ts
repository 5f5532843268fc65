import type { Finding } from '../rule.ts';
import { isConnector, type Manifest, type Package, type Tree } from '../tree.ts';

interface Requirement {
  of: (pkg: Package) => boolean;
  holds: (pkg: Package, root: Manifest) => boolean;
  message: string;
}

const everyPackage = (): boolean => true;
const library = ({ manifest }: Package): boolean => !manifest.bin;

const requirements: readonly Requirement[] = [
  { of: everyPackage, holds: ({ manifest }) => manifest.type === 'module', message: 'type is "module"' },
  {
    of: everyPackage,
    holds: ({ manifest }, root) => manifest.license === root.license,
    message: "license is the root's",
  },
  { of: everyPackage, holds: ({ manifest }) => Boolean(manifest.engines?.['node']), message: 'engines.node is given' },
  {
    of: everyPackage,
    holds: ({ manifest: { repository }, folder }, root) =>
      repository?.type === 'git' && repository.url === root.repository?.url && repository.directory === folder,
    message: "repository has type git, the root's url and the package's directory",
  },
  {
    of: everyPackage,
    holds: ({ manifest }) => [manifest.dependencies, manifest.peerDependencies].every(hasRanges),
    message: 'a dependency on @prism/* is workspace:^, never an exact pin',
  },
  { of: library, holds: ({ manifest }) => manifest.sideEffects === false, message: 'sideEffects is false' },
  {
    of: library,
    holds: ({ manifest }) => ['dist', 'src'].every((folder) => manifest.files?.includes(folder)),
    message: 'files has dist and src',
  },
  {
    of: library,
    holds: ({ manifest }) => Object.values(manifest.exports ?? { '.': '' }).every(isTypedExport),
    message: 'each export gives types first and default last',
  },
  {
    of: isConnector,
    holds: ({ manifest }) => Boolean(manifest.keywords?.includes('prism-connector')),
    message: 'keywords has prism-connector',
  },
  {
    of: isConnector,
    holds: ({ manifest }) => manifest.peerDependencies?.['@prism/core'] === 'workspace:^',
    message: '@prism/core is a peer, workspace:^',
  },
  {
    of: isConnector,
    holds: ({ manifest }) => manifest.devDependencies?.['@prism/core'] === 'workspace:*',
    message: '@prism/core is a dev dependency, workspace:*',
  },
];

/** What every published package.json says. */
export function manifests({ packages, manifest: root }: Tree): Finding[] {
  return packages
    .filter(({ manifest }) => !manifest.private)
    .flatMap((pkg) =>
      requirements
        .filter(({ of, holds }) => of(pkg) && !holds(pkg, root))
        .map(({ message }) => ({ path: `${pkg.folder}/package.json`, line: 1, message: `breaks: ${message}` })),
    );
}

function hasRanges(dependencies: Record<string, string> = {}): boolean {
  return Object.entries(dependencies).every(([name, range]) => !name.startsWith('@prism/') || range === 'workspace:^');
}

function isTypedExport(target: unknown): boolean {
  if (typeof target === 'string') return target === './package.json';
  const conditions = Object.keys(target ?? {});
  return conditions[0] === 'types' && conditions.at(-1) === 'default';
}
