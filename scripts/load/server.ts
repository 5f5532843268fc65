import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { said } from './child.ts';

const home = resolve(import.meta.dirname, '../../apps/server');

/** How the server fares. Bytes, seconds of CPU, and milliseconds by which its event loop was late. */
export interface Sample {
  readonly rss: number;
  readonly heapUsed: number;
  readonly cpu: number;
  readonly delay: { readonly p50: number; readonly p99: number; readonly max: number };
}

/** One `prism serve`. */
export interface ServerProcess {
  readonly url: string;
  sample(): Promise<Sample>;
  /** Lines of its log that are errors. */
  errors(): readonly string[];
  /** Asks it to stop, and tells how it did. */
  stop(): Promise<string>;
  kill(): void;
}

export interface ServerOptions {
  readonly config: string;
  readonly variables: Readonly<Record<string, string>>;
  /** What `--max-old-space-size` says, in MB. */
  readonly heapMb: number;
}

export async function startServer({ config, variables, heapMb }: ServerOptions): Promise<ServerProcess> {
  const probe = pathToFileURL(join(import.meta.dirname, 'probe.ts')).href;
  const child = fork(join(home, 'dist/main.js'), ['serve', '--config', config, '--port', '0'], {
    // Connectors are found from where it is started.
    cwd: home,
    env: variables,
    // In a container Node.js gives the young generation this little by itself, where it knows the limit.
    execArgv: [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=1', '--import', probe],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const errors: string[] = [];
  const url = await new Promise<string>((found, failed) => {
    const lines = createInterface({ input: child.stdout ?? process.stdin });
    lines.on('line', (line) => {
      if (/"level":"(?:error|fatal)"/.test(line)) errors.push(line);
      if (line.includes('"msg":"serving"')) found(JSON.parse(line).url);
    });
    ended.then(() => failed(new Error('the server ended before it listened')), failed);
  });
  return {
    url,
    sample() {
      child.send('sample');
      return said<Sample>(child);
    },
    errors: () => errors,
    async stop() {
      child.kill('SIGTERM');
      const [code, signal] = await ended;
      return signal ?? `exit ${code}`;
    },
    kill: () => child.kill('SIGKILL'),
  };
}
