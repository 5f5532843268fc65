import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startRegistry } from '../registry/registry.ts';
import { run } from '../release-rehearsal/run.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prism-registry-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('takes a package of ours, gives it back, and is gone when stopped', async () => {
  const folder = temporaryFolder();
  const registry = await startRegistry(join(folder, 'registry'));
  const name = 'prism-connector-somewhere';
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3' }));

  run('npm', ['publish'], folder, registry.env);
  expect(run('npm', ['view', name, 'version'], folder, registry.env).trim()).toBe('1.2.3');

  await registry.stop();
  await expect(fetch(registry.url)).rejects.toThrow('fetch failed');
});

test.each(['npm', 'pnpm'])('is the one that %s publishes to, whatever npx says', async (client) => {
  for (const name of ['npm_config_registry', 'NPM_CONFIG_REGISTRY', 'pnpm_config_registry'])
    vi.stubEnv(name, 'http://127.0.0.1:9/');
  vi.stubEnv('npm_config_userconfig', '/nowhere/npmrc');
  const folder = temporaryFolder();
  const registry = await startRegistry(join(folder, 'registry'));
  onTestFinished(registry.stop);
  for (const setting of ['registry', '@prism:registry'])
    expect(run(client, ['config', 'get', setting], folder, registry.env).trim()).toBe(registry.url);
});

test('asks nobody else for a package of ours', async () => {
  const folder = temporaryFolder();
  const registry = await startRegistry(join(folder, 'registry'));
  onTestFinished(registry.stop);
  const { status } = await fetch(new URL('@prism/core', registry.url));
  expect(status).toBe(404);
});

test('does not outlive a script that fails', async () => {
  const folder = temporaryFolder();
  const script = join(folder, 'fails.ts');
  const module = resolve(import.meta.dirname, '../registry/registry.ts');
  writeFileSync(
    script,
    `import { startRegistry } from ${JSON.stringify(module)};
    const { url } = await startRegistry(${JSON.stringify(join(folder, 'registry'))});
    console.log(url);
    throw new Error('something went wrong');`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [[url], [status]] = await Promise.all([once(child.stdout, 'data'), once(child, 'exit')]);
  expect(status).toBe(1);
  await expect(fetch(String(url).trim())).rejects.toThrow('fetch failed');
});
