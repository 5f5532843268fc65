import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { catalogue } from '@prism/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config/load-config.ts';
import { defaults } from '../../src/config/server-config.ts';
import { snakeCase } from '../../src/vocabulary/names.ts';
import { fileWith, prism } from '../support/command.ts';
import { asApplication } from '../support/server.ts';
import { base, kustomization, manifest } from './manifests.ts';

const path = join(import.meta.dirname, '../../../../docs/operations.md');
const page = readFileSync(path, 'utf8');
const deploy = dirname(base);
const commands = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, text = '']) => text.trimEnd().split('\n'));

function file(name: string): string {
  const found = page.split(`\`\`\`yaml ${name}\n`)[1]?.split('\n```')[0];
  if (found === undefined) throw new Error(`the page has no file ${name}`);
  return found;
}

/** The flags of a command, `--name`. */
function flags(command: string): string[] {
  return [...command.matchAll(/ --([a-z-]+)/g)].map(([, name = '']) => name);
}

function command(start: string): string {
  const found = commands.find((one) => one.replaceAll(/\w+=… /g, '').startsWith(start));
  if (found === undefined) throw new Error(`the page has no command ${start}`);
  return found;
}

describe('the page on running the server', () => {
  test('has a configuration that the server takes, with the variables that the page sets', async () => {
    asApplication();
    const secrets = [...command('kubectl --namespace payments create secret').matchAll(/--from-literal=(\w+)=/g)];
    const variables = Object.fromEntries(secrets.map(([, name = '']) => [name, `a-value-that-is-long-enough-${name}`]));
    const config = loadConfig(variables, { file: await fileWith(file('prism.yaml')) });
    expect(config.accounts).toMatchObject({ shop: { connector: 'stripe', environment: 'PRODUCTION' } });
    for (const name of Object.keys(variables)) {
      expect(command('npx prism serve')).toContain(`${name}=… `);
      expect(command('docker run')).toContain(` --env ${name} `);
    }
  });

  test('has a configuration for TLS that is wrong about nothing but the files, which are not here', async () => {
    asApplication();
    const text = file('prism-tls.yaml');
    const configured = async (yaml: string) => loadConfig({}, { file: await fileWith(yaml) });
    await expect(configured(text)).rejects.toMatchObject({
      issues: ['cert_file', 'key_file', 'client_ca_file'].map((name) => ({
        field: `tls.${name}`,
        message: 'cannot be read: name a file that exists',
      })),
    });
  });

  test('starts the server by flags that it has', async () => {
    const { out } = await prism(['serve', '--help']);
    for (const line of [command('npx prism serve'), command('docker run').replace(/.*registry\S+/, '')])
      for (const flag of flags(line)) expect(out).toContain(`--${flag} `);
  });

  test('runs the image as it was made to be run', () => {
    const run = command('docker run');
    expect(flags(run)).toEqual(expect.arrayContaining(['read-only', 'cap-drop', 'security-opt', 'stop-timeout']));
    expect(run).toContain(':/etc/prism/prism.yaml:ro ');
    const deployment = manifest<{ kind: 'Deployment'; spec: { template: { spec: Record<string, unknown> } } }>(
      'Deployment',
    );
    const grace = deployment.spec.template.spec['terminationGracePeriodSeconds'];
    expect(run).toContain(` --stop-timeout ${grace} `);
    expect(page).toContain(`| longer than both and those five seconds together | ${grace} s |`);
  });

  test('has an overlay that changes what the base has', () => {
    const overlay = parse(file('kubernetes/kustomization.yaml'));
    expect(overlay.resources).toEqual(['../node_modules/@prism/server/deploy/kubernetes']);
    const { spec } = manifest<{
      kind: 'Deployment';
      spec: { template: { spec: { containers: { image: string }[] } } };
    }>('Deployment');
    expect(overlay.images).toMatchObject([{ name: spec.template.spec.containers[0]?.image }]);
    expect(overlay.configMapGenerator).toEqual(
      kustomization.configMapGenerator.map(({ name, files }) => ({ name, behavior: 'replace', files })),
    );
  });

  test('names manifests and files that there are, and leaves none out', () => {
    const named = [...page.matchAll(/^\| `([\w-]+\.yaml)` \|/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([...kustomization.resources].sort());
    expect(globSync('*', { cwd: deploy }).sort()).toEqual(['balancers', 'docker', 'kubernetes']);
    for (const [, folder = ''] of page.matchAll(/@prism\/server\/deploy\/(\w+)/g))
      expect(existsSync(join(deploy, folder)), folder).toBe(true);
    for (const [, link = ''] of page.matchAll(/\]\(([^\s#)]+)/g))
      expect(existsSync(join(path, '..', link)), link).toBe(true);
    const { files }: { files: string[] } = JSON.parse(readFileSync(join(deploy, '../package.json'), 'utf8'));
    expect(files).toContain('deploy');
  });

  test('tells of every call by which id it can be repeated', () => {
    const declared = Object.entries(catalogue).flatMap(([service, operations]) =>
      Object.entries(operations).map(([name, operation]) => ({ name: `${service}.${name}`, ...operation })),
    );
    const told = [...page.matchAll(/^\| `([a-z]\w+\.\w+)` \| `(\w+)` \|$/gm)].map(([, name, id]) => [name, id]);
    const named = declared.flatMap(({ name, ...rest }) => ('namedBy' in rest ? [[name, snakeCase(rest.namedBy)]] : []));
    expect(told.sort()).toEqual(named.sort());
    const unnamed = declared.filter(({ effect, ...rest }) => effect === 'create' && !('namedBy' in rest));
    expect(unnamed.map(({ name }) => name)).toEqual(['payment.completeAuthentication']);
    expect(page).toContain('`payment.completeAuthentication`, which has none');
  });

  test('quotes the settings of the server and of its examples', () => {
    const balancers = ['nginx.conf', 'haproxy.cfg'].map((name) =>
      readFileSync(join(deploy, 'balancers', name), 'utf8'),
    );
    const quoted = [...page.matchAll(/\| `((?:proxy|retry|timeout)[^`]+)` \| `([^`]+)` \|/g)];
    expect(quoted).toHaveLength(2);
    for (const [, nginx = '', haproxy = ''] of quoted) {
      expect(balancers[0]).toContain(`${nginx};`);
      expect(balancers[1]).toContain(`${haproxy}\n`);
    }
    expect(page).toContain(`\`limits.concurrent_calls\`, ${defaults.limits.concurrentCalls},`);
    expect(page).toContain(`| ${defaults.shutdown.timeout / 1000} s |`);
  });
});
