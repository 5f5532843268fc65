import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { asApplication } from './server.ts';

const root = join(import.meta.dirname, '..', '..');

interface Setting {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Where it is run; connectors are looked for from there. */
  readonly cwd?: string;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command `prism` as a process of its own. */
export function spawnPrism(
  args: readonly string[],
  { env = {}, cwd = root }: Setting = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [join(root, 'src', 'main.ts'), ...args], { cwd, env });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Runs it in this process, which takes a fraction of the time. */
export async function prism(args: readonly string[], { env = {}, input = '' }: Setting = {}): Promise<Ended> {
  asApplication();
  const written = { out: '', err: '' };
  const terminal = {
    out: (words: string) => {
      written.out += words;
    },
    err: (words: string) => {
      written.err += words;
    },
    input: async () => input,
    inputEnd: async () => undefined,
  };
  return { code: await run(args, terminal, env), ...written };
}

/** Runs it as a process, to its end. */
export async function spawnedPrism(args: readonly string[], setting: Setting = {}): Promise<Ended> {
  const child = spawnPrism(args, setting);
  child.stdin.end(setting.input ?? '');
  const ended = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, out, err };
}

/** A file with this text, until the test has ended. */
export async function fileWith(content: string, name = 'prism.yaml'): Promise<string> {
  const folder = await emptyFolder();
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** A folder from which no connector can be seen. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'prism-server-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
