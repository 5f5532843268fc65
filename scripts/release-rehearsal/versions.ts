import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

interface Plan {
  changesets: { id: string; releases: { name: string; type: string }[] }[];
  releases: { name: string; type: string; oldVersion: string; newVersion: string }[];
}

/** Which packages change how much. */
export type Changes = Readonly<Record<string, 'major' | 'minor' | 'patch'>>;

/** Describes changes, as a pull request would. */
export function addChangeset(repository: string, changes: Changes): void {
  const bumps = Object.entries(changes).map(([name, type]) => `'${name}': ${type}\n`);
  writeFileSync(join(repository, '.changeset/rehearsal.md'), `---\n${bumps.join('')}---\n\nA change.\n`);
}

/** Turns the changesets into versions, and tells which. No package becomes a major that nobody asked for. */
export function rehearseVersions(repository: string): string[] {
  run('changeset', ['status', '--output=plan.json'], repository);
  const plan = join(repository, 'plan.json');
  const { changesets, releases }: Plan = JSON.parse(readFileSync(plan, 'utf8'));
  rmSync(plan);
  if (changesets.length === 0) return [];

  const asked = changesets.flatMap((changeset) => changeset.releases);
  for (const { name, type } of releases) {
    if (type === 'major' && !asked.some((release) => release.name === name && release.type === 'major')) {
      throw new Error(`${name} would become a major, which no changeset asks for`);
    }
  }
  run('changeset', ['version'], repository);
  run('git', ['add', '--all'], repository);
  run('git', ['commit', '--quiet', '--message', 'Version packages'], repository);

  return releases
    .filter(({ type }) => type !== 'none')
    .map(({ name, oldVersion, newVersion }) => `${name} ${oldVersion} -> ${newVersion}`);
}
