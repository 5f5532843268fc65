import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { ImageConfig } from './dockerfile.ts';

/** An image: its files and how it says to be started. */
export interface Image {
  readonly root: string;
  readonly config: ImageConfig;
}

/** What `docker run --read-only` is given. */
export interface RunOptions {
  /** Instead of the image's own command, or of its entry point and command. */
  readonly cmd?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Container {
  /** What it has printed so far. */
  output(): string;
  /** When it has printed this, or ended. */
  printed(words: string): Promise<void>;
  /** Ends it, whatever it does. */
  end(): void;
  /** To its process 1. */
  signal(name: string): void;
  exitCode(): Promise<number | null>;
}

/**
 * Starts an image as a container is started: as process 1, as the image's user, with the image's environment and no other, on a
 * root file system that nobody can write to. It shares the network of this machine.
 */
export function start({ root, config }: Image, { cmd, entrypoint, env = {} }: RunOptions = {}): Container {
  const command = [...(entrypoint ?? config.entrypoint), ...(entrypoint === undefined ? (cmd ?? config.cmd) : [])];
  const [user = '', group = user] = config.user.split(':');
  const isolated = ['--mount', '--pid', '--fork', '/bin/sh', '-c', enter, 'sh'];
  const child = spawn('/usr/bin/unshare', [...isolated, root, user, group, config.workdir, ...command], {
    cwd: '/',
    env: { ...config.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
      output += words;
    });
  const signal = (name: string) => {
    const inside = child.exitCode === null ? processOne(child.pid) : undefined;
    if (inside !== undefined) process.kill(inside, name);
  };
  return {
    output: () => output,
    async printed(words) {
      while (child.exitCode === null && !output.includes(words))
        await Promise.race([once(child.stdout, 'data'), closed]);
    },
    end: () => signal('SIGKILL'),
    signal,
    async exitCode() {
      const [code] = await closed;
      return code;
    },
  };
}

/** Everything up to the point where the image's own command takes over as the same process. */
const enter = `
set -e
root=$1 user=$2 group=$3 workdir=$4
shift 4
/bin/mount --make-rprivate /
/bin/mount --bind "$root" "$root"
/bin/mount -t proc proc "$root/proc"
/bin/mount --rbind /dev "$root/dev"
/bin/mount -o remount,bind,ro "$root"
exec /usr/bin/unshare --root="$root" --wd="$workdir" --setgid="$group" --setuid="$user" "$@"
`;

/** Nothing where it has just ended. */
function processOne(outside: number | undefined): number | undefined {
  const [pid] = readFileSync(`/proc/${outside}/task/${outside}/children`, 'utf8').match(/\d+/) ?? [];
  return pid === undefined ? undefined : Number(pid);
}
