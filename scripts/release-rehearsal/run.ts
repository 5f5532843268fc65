import { spawnSync } from 'node:child_process';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the command prints; a command that fails is an error that holds all that it printed. */
export function run(command: string, args: readonly string[], cwd: string, env: Environment = {}): string {
  const options = { cwd, env: { ...inherited(), ...env }, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

/**
 * The environment without what npx and pnpm hand down in it: a NODE_PATH, by which what is installed here would be found from
 * anywhere, and settings, by which a rehearsal would reach the registry of the world.
 */
function inherited(): Environment {
  const entries = Object.entries(process.env).filter(([name]) => name !== 'NODE_PATH' && !/^p?npm_config_/i.test(name));
  return Object.fromEntries(entries);
}
