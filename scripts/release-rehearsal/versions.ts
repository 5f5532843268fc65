import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

interface Plan {
  changesets: { id: string; releases: { name: string; type: string }[] }[];
  releases: { name: string; type: string; oldVersion: string; newVersion: string }[];
}

/** Turns the changesets into versions in a copy of the repository. No package becomes a major that nobody asked for. */
export function rehearseVersions(root: string, temporary: string): string {
  const copy = join(temporary, 'repository');
  run('git', ['clone', '--quiet', root, copy], temporary);
  run('git', ['checkout', '--quiet', '-B', 'main'], copy);
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

  run('changeset', ['status', '--output=plan.json'], copy);
  const { changesets, releases }: Plan = JSON.parse(readFileSync(join(copy, 'plan.json'), 'utf8'));
  if (changesets.length === 0) return 'no changesets';

  const asked = changesets.flatMap((changeset) => changeset.releases);
  for (const { name, type } of releases) {
    if (type === 'major' && !asked.some((release) => release.name === name && release.type === 'major')) {
      throw new Error(`${name} would become a major, which no changeset asks for`);
    }
  }
  run('changeset', ['version'], copy);

  return releases
    .filter(({ type }) => type !== 'none')
    .map(({ name, oldVersion, newVersion }) => `${name} ${oldVersion} -> ${newVersion}`)
    .join(', ');
}
