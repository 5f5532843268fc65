import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Names } from './names.ts';
import type { Versions } from './versions.ts';

/** What to generate, and where. */
export interface Plan {
  readonly names: Names;
  readonly folder: string;
  readonly versions: Versions;
}

const template = fileURLToPath(new URL('../template', import.meta.url));
/** npm leaves the one out of a package, and takes the other for a package of its own. */
const disguised: Readonly<Record<string, string>> = { _gitignore: '.gitignore', '_package.json': 'package.json' };

const dependencyKinds = ['dependencies', 'peerDependencies', 'devDependencies'] as const;

type Manifest = Readonly<Partial<Record<(typeof dependencyKinds)[number], Versions>>>;

/** Writes a connector: the template, which is one itself, under another name. */
export async function generate({ names, folder, versions }: Plan): Promise<void> {
  const entries = await readdir(template, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    const realName = disguised[name] ?? name;
    const text = renamed(await readFile(join(parentPath, name), 'utf8'), names);
    const target = join(folder, relative(template, parentPath), realName);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, realName === 'package.json' ? withVersions(text, versions) : text);
  }
}

/** What is in the way of a new package, if anything. A repository that holds nothing yet is not. */
export async function folderProblem(folder: string): Promise<string | undefined> {
  const present = await readdir(folder).catch(({ code }: NodeJS.ErrnoException) =>
    code === 'ENOENT' ? [] : undefined,
  );
  if (present === undefined) return `${folder} cannot be read as a folder. Choose another with --dir.`;
  if (present.every((name) => name === '.git')) return undefined;
  return `${folder} is not empty. Choose another folder with --dir.`;
}

/** The template is called example-pay in each of the ways in which a connector is called. */
function renamed(text: string, { id, exported, type, displayName, packageName, askedFor }: Names): string {
  return text
    .replaceAll("connector: 'example-pay'", `connector: '${askedFor}'`)
    .replaceAll('prism-connector-example-pay', packageName)
    .replaceAll('example-pay', id)
    .replaceAll('examplePay', exported)
    .replaceAll('ExamplePay', type)
    .replaceAll('Example Pay', displayName);
}

function withVersions(text: string, versions: Versions): string {
  const manifest: Manifest = JSON.parse(text);
  const filled = dependencyKinds.map((kind) => [
    kind,
    Object.fromEntries(Object.keys(manifest[kind] ?? {}).map((name) => [name, versionOf(name, versions)])),
  ]);
  return `${JSON.stringify({ ...manifest, ...Object.fromEntries(filled) }, null, 2)}\n`;
}

function versionOf(name: string, versions: Versions): string {
  const version = versions[name];
  if (version === undefined) throw new Error(`The version of ${name} is not known.`);
  return version;
}
