import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Container, type Image, start } from './container.ts';

const node = '/nodejs/bin/node';
const serving = { PRISM_CONNECTORS: 'stripe', PRISM_PORT: '18000' };

/** What an image promises, and what to see it by. */
export const checks: readonly (readonly [string, (image: Image) => Promise<string>])[] = [
  ['small', isSmall],
  ['process 1, nobody in particular, and no more than it needs', isBare],
  ['nothing can be written', isReadOnly],
  ['no connector but those that the deployment names', hasNoOther],
  ['serves, and tells how it is', serves],
  ['stops when it is told to', stops],
  ['stops while it starts', stopsEarly],
];

async function isSmall({ root, config }: Image): Promise<string> {
  const app = join(root, config.workdir);
  const files = readdirSync(app, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  assert.ok(bytes < 60_000_000, `${bytes} bytes beside Node.js`);
  const modules = readdirSync(join(app, 'node_modules'));
  assert.ok(!modules.includes('typescript') && !modules.includes('vitest'), 'tools are installed');
  return `${(bytes / 1e6).toFixed(1)} MB beside Node.js`;
}

async function isBare(image: Image): Promise<string> {
  const seen = await evaluated(image, '[process.pid, process.getuid(), process.getgid(), process.cwd()]');
  assert.deepEqual(seen, [1, 65_532, 65_532, '/app']);
  const shells = await evaluated(image, "['/bin/sh', '/usr/bin/env', '/usr/bin/npm'].filter(require('fs').existsSync)");
  assert.deepEqual(shells, []);
  return `it is ${seen.join(' ')}`;
}

async function isReadOnly(image: Image): Promise<string> {
  const codes = await evaluated(
    image,
    "['/', '/app/', '/tmp/', '/app/node_modules/', '/nodejs/'].map((folder) => { try { require('fs').writeFileSync(folder + 'x', ''); return folder } catch ({ code }) { return code } })",
  );
  assert.deepEqual([...new Set(codes)].sort(), ['ENOENT', 'EROFS']);
  return codes.join(' ');
}

async function hasNoOther(image: Image): Promise<string> {
  const [none, other] = [start(image), start(image, { env: { PRISM_CONNECTORS: 'adyen' } })];
  assert.equal(await none.exitCode(), 2, none.output());
  assert.match(none.output(), /must name at least one connector/);
  assert.equal(await other.exitCode(), 2, other.output());
  assert.match(other.output(), /run "npm install @prism\/connector-adyen"/);
  return other.output().trim();
}

async function serves(image: Image): Promise<string> {
  assert.equal(await health(image), 1, 'a server that is not there is healthy');
  return whileServing(image, async (container) => {
    assert.equal(await health(image), 0, container.output());
    const response = await fetch(`http://127.0.0.1:${serving.PRISM_PORT}/v1/customer/create`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-environment': 'development',
        'x-connector-config': JSON.stringify({ config: { Stripe: { api_key: 'any_key' } } }),
      },
      body: JSON.stringify({ merchant_customer_id: 'user_1', email: 'jane.roe@example.com' }),
    });
    const answer = await response.text();
    assert.ok(response.ok && answer.includes('"status":"ACTIVE"'), answer);
    return 'healthy, and a customer is created';
  });
}

async function stops(image: Image): Promise<string> {
  return whileServing(image, async (container) => {
    const start = performance.now();
    container.signal(image.config.stopSignal);
    assert.equal(await container.exitCode(), 0, container.output());
    const ms = performance.now() - start;
    assert.ok(ms < 5000, `after ${ms} ms`);
    return `exit code 0 ${Math.round(ms)} ms after ${image.config.stopSignal}`;
  });
}

async function stopsEarly(image: Image): Promise<string> {
  const { stopSignal } = image.config;
  const watching = `process.on('newListener',(name)=>{if(name==='${stopSignal}')console.log('listening')})`;
  const container = start(image, { env: { ...serving, NODE_OPTIONS: `--import=data:text/javascript,${watching}` } });
  await container.printed('listening');
  assert.doesNotMatch(container.output(), /"level"/, 'it listens to signals too late');
  container.signal(stopSignal);
  const code = await Promise.race([container.exitCode(), delay(5000, 'none', { ref: false })]);
  container.end();
  assert.ok(code === 0 || code === 143, `exit code ${code}\n${container.output()}`);
  return `exit code ${code}`;
}

async function whileServing(image: Image, action: (container: Container) => Promise<string>): Promise<string> {
  const container = start(image, { env: serving });
  try {
    await container.printed('"serving"');
    return await action(container);
  } finally {
    container.end();
    await container.exitCode();
  }
}

async function health(image: Image): Promise<number | null> {
  return start(image, { entrypoint: image.config.healthcheck, env: serving }).exitCode();
}

async function evaluated(image: Image, expression: string): Promise<readonly unknown[]> {
  const container = start(image, { entrypoint: [node, '-p', `JSON.stringify(${expression})`] });
  assert.equal(await container.exitCode(), 0, container.output());
  return JSON.parse(container.output());
}
