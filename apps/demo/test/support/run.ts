import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** How the built demo ended, run as a user runs it, with no environment but this. */
export async function runDemo(
  env: NodeJS.ProcessEnv = {},
  nodeOptions: readonly string[] = [],
  words: readonly string[] = [],
) {
  const child = spawn(process.execPath, [...nodeOptions, main, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { stdout, stderr, exitCode };
}
