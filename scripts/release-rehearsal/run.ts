import { spawnSync } from 'node:child_process';

export type Environment = Readonly<Record<string, string>>;

/** What the command prints; a command that fails is an error that holds all that it printed. */
export function run(command: string, args: readonly string[], cwd: string, env: Environment = {}): string {
  // pnpm gives its scripts a NODE_PATH, by which what is installed here would be found from anywhere.
  const ownEnv = { ...process.env, NODE_PATH: '', ...env };
  const options = { cwd, env: ownEnv, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}
