import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';

// It starts programs, which takes its time where others run too.
vi.setConfig({ testTimeout: 60_000 });

const home = join(import.meta.dirname, '..');
const bin = join(home, 'node_modules', '.bin');
const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}` };
const folders: string[] = [];

/** Runs buf: it needs neither a network nor an account. What it finds stands in its output. */
const buf = (args: readonly string[], cwd = home) =>
  promisify(execFile)(join(bin, 'buf'), args, { cwd, env }).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }) => stdout + stderr,
  );

/** A copy of the protos, to change. */
async function copyOfThePackage(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'prism-proto-'));
  folders.push(copy);
  for (const name of ['proto', 'buf.yaml', 'buf.gen.yaml', 'baseline.binpb.gz']) {
    await cp(join(home, name), join(copy, name), { recursive: true });
  }
  return copy;
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

test('the protos are formatted and pass the linter', async () => {
  expect(await buf(['format', '--diff', '--exit-code'])).toBe('');
  expect(await buf(['lint'])).toBe('');
});

test('the protos break nobody who uses the published ones', async () => {
  expect(await buf(['breaking', '--against', 'baseline.binpb.gz'])).toBe('');
});

test.each([
  ['a field of another number', 'optional string merchant_refund_id = 1;', 'optional string merchant_refund_id = 99;'],
  ['a field of another type', 'optional int64 payment_amount = 8;', 'optional int32 payment_amount = 8;'],
  ['a field without presence', 'optional string refund_reason = 9;', 'string refund_reason = 9;'],
])('%s is seen to break', async (_, from, to) => {
  const copy = await copyOfThePackage();
  const file = join(copy, 'proto', 'types', 'refund.proto');
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
  expect(await buf(['breaking', '--against', 'baseline.binpb.gz'], copy)).toContain('proto/types/refund.proto');
});

test('the generated code is that of the protos', async () => {
  const copy = await copyOfThePackage();
  await buf(['generate'], copy);
  const generated = await readAll(join(copy, 'src', 'gen'));
  const committed = await readAll(join(home, 'src', 'gen'));
  expect([...committed.keys()]).toEqual([...generated.keys()]);
  for (const [file, text] of generated) expect(committed.get(file) === text, file).toBe(true);
});

async function readAll(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}
