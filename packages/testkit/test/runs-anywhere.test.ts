import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bundle } from '../src/package/bundle.ts';

const folder = join(import.meta.dirname, '..');

describe('the kit', { timeout: 60_000 }, () => {
  it('runs on the test runner of Node as on any other', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--test', '--test-reporter=tap', join(import.meta.dirname, 'node/toy.ts')],
      { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NODE_TEST_CONTEXT: undefined } },
    );
    expect(stdout).toMatch(/^# fail 0$/m);
    expect(Number(/^# pass (\d+)$/m.exec(stdout)?.[1])).toBeGreaterThan(500);
  });

  it('asks nothing of the runtime but web standards, and brings no runner', async () => {
    const manifest = { name: '@prism/testkit' };
    const { builtins, files } = await bundle({ folder, manifest }, "export * from '@prism/testkit'");
    expect(builtins).toEqual([]);
    expect(files.filter((file) => /vitest|esbuild/.test(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(40);
  });
});
