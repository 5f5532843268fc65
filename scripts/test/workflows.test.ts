import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  uses?: string;
  env?: Record<string, string>;
  steps?: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const root = resolve(import.meta.dirname, '../..');

const workflows = globSync('.github/**/*.{yml,yaml}', { cwd: root }).map((path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const workflow: Workflow = parse(text);
  return { file: basename(path), text, ...workflow };
});

/** The rights beyond reading, and the only jobs that have them. */
const granted: Record<string, Record<string, string>> = {
  'release.yml version': { contents: 'write', 'pull-requests': 'write' },
  'release.yml publish': { contents: 'write', 'id-token': 'write' },
};

const jobs = workflows.flatMap(({ file, jobs }) =>
  Object.entries(jobs).map(([id, job]) => ({ ...job, id: `${file} ${id}` })),
);
const steps = jobs.flatMap(({ id, steps = [] }) => steps.map((step) => ({ ...step, id })));
const pinned = /^\s*(?:- )?uses: (?<action>[\w.-]+\/[\w./-]+)@(?<sha>[0-9a-f]{40}) # (?<version>v\d+\.\d+\.\d+)$/;

test('there are workflows for changes, releases and the night', () => {
  expect(workflows.map(({ file }) => file).sort()).toEqual(['ci.yml', 'nightly.yml', 'release.yml']);
});

describe('actions', () => {
  const uses = workflows.flatMap(({ text }) => text.split('\n').filter((line) => /\buses:/.test(line)));

  test('of others are pinned by a full commit, with the version beside it', () => {
    const loose = uses.filter((line) => !pinned.test(line) && !/uses: \.\/\.github\/workflows\/\w+\.yml$/.test(line));
    expect(loose).toEqual([]);
    expect(uses.length).toBeGreaterThan(10);
  });

  test('of one repository are all of one commit', () => {
    const commits = uses.flatMap((line) => {
      const { action = '', sha, version } = pinned.exec(line)?.groups ?? {};
      return sha ? [`${action.split('/').slice(0, 2).join('/')} ${version} ${sha}`] : [];
    });
    const repositories = commits.map((commit) => commit.split(' ')[0]);
    expect(new Set(commits).size).toBe(new Set(repositories).size);
  });

  test('leave no credentials of the checkout behind', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const checkout of checkouts) expect(checkout.with?.['persist-credentials'], checkout.id).toBe(false);
  });
});

describe('rights', () => {
  test.each(workflows)('of $file are to read, unless a job says more', ({ permissions }) => {
    expect([{}, { contents: 'read' }]).toContainEqual(permissions);
  });

  test.each(jobs)('of $id are no more than it needs', ({ id, permissions = {} }) => {
    expect([granted[id] ?? {}, granted[id] ?? { contents: 'read' }]).toContainEqual(permissions);
  });

  test('are never given to the code of a stranger', () => {
    for (const { file, on, text } of workflows) {
      expect(Object.keys(on), file).not.toContain('pull_request_target');
      expect(Object.keys(on), file).not.toContain('workflow_run');
      expect(text, file).not.toContain('secrets.');
    }
  });
});

test('no script is put together from what a stranger can name', () => {
  const expressions = steps.flatMap(({ run = '' }) =>
    [...run.matchAll(/\$\{\{\s*(\S+)\s*\}\}/g)].map(([, name]) => name),
  );
  expect(new Set(expressions)).toEqual(new Set(['matrix.run']));
});

test('every job ends', () => {
  const endless = jobs.filter((job) => job['timeout-minutes'] === undefined && !job.uses);
  expect(endless.map(({ id }) => id)).toEqual([]);
});

test('what is published was built by another job, and can be proved to come from here', () => {
  const publish = jobs.find(({ id }) => id === 'release.yml publish');
  expect(publish?.env).toEqual({ PNPM_CONFIG_PROVENANCE: 'true' });
  expect(publish?.permissions).toHaveProperty('id-token', 'write');
  expect(publish?.steps?.filter(({ run }) => run && !run.startsWith('npm run setup'))).toEqual([]);
});

test('changes and the night go through the same checks as a working copy', () => {
  for (const id of ['ci.yml checks', 'nightly.yml fresh'])
    expect(jobs.find((job) => job.id === id)?.steps).toContainEqual({ run: '.ci/run' });
});
