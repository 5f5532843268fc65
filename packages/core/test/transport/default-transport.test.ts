import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createDefaultTransport as createPortable } from '../../src/transport/default.fetch.ts';
import { createDefaultTransport as createForNode } from '../../src/transport/default.node.ts';
import { request } from './calls.ts';
import { startProxy, startServer } from './servers.ts';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const run = (script: string, ...flags: readonly string[]) =>
  execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', script], {
    cwd: packageRoot,
    encoding: 'utf8',
  });

describe('the default transport', () => {
  it.each([
    [[], 'default.node.js'],
    [['--conditions=bun'], 'default.fetch.js'],
    [['--conditions=deno'], 'default.fetch.js'],
    [['--conditions=workerd'], 'default.fetch.js'],
    [['--conditions=edge-light'], 'default.fetch.js'],
    [['--conditions=browser'], 'default.fetch.js'],
  ])('under the conditions %j is %s', (flags, file) => {
    const resolved = run("console.log(import.meta.resolve('#transport'))", ...flags);

    expect(resolved.trim()).toBe(new URL(`../../dist/transport/${file}`, import.meta.url).href);
  });

  it.each(['node', 'fetch'])('for %s loads its HTTP client only when it sends', (runtime) => {
    const imported = run(`
      import { registerHooks } from 'node:module';
      const specifiers = [];
      registerHooks({ resolve: (name, context, next) => (specifiers.push(name), next(name, context)) });
      const { createDefaultTransport } = await import('./src/transport/default.${runtime}.ts');
      createDefaultTransport({});
      console.log(specifiers.filter((name) => !name.startsWith('.')).join());
    `);

    expect(imported.trim()).toBe('');
  });

  it.each([
    ['node', createForNode],
    ['fetch', createPortable],
  ])('for %s sends', async (_runtime, create) => {
    const origin = await startServer((_request, response) => response.end('ok'));

    await expect(create()(request(origin))).resolves.toMatchObject({ body: 'ok' });
  });

  it('for node shares its connections with all who create it', async () => {
    const sockets = new Set<unknown>();
    const origin = await startServer(({ socket }, response) => {
      sockets.add(socket);
      response.end();
    });

    for (let client = 0; client < 8; client += 1) await createForNode()(request(origin));

    // undici frees a connection a moment after its answer, so calls without a pause take turns on two.
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  it('for node takes a proxy', async () => {
    const proxy = await startProxy();

    await createForNode({ proxy: proxy.url })(request('http://processor.invalid/'));

    expect(proxy.seen).toHaveLength(1);
  });

  it('for fetch refuses a proxy, and says what to do instead', () => {
    expect(() => createPortable({ proxy: 'http://proxy.example:3128' })).toThrow(/pass a `fetch` that goes through/);
  });
});
