import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { endedWithUs } from './children.ts';

const server = resolve(import.meta.dirname, '../../apps/server');

/** One `prism serve`, which can be ended and started again on its port. */
export interface Replica {
  readonly port: number;
  /** Calls that it answered, in all its lives. */
  calls(): number;
  /** When it answers its next call. */
  nextCall(): Promise<void>;
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<End>;
  restart(): Promise<void>;
}

/** How a replica ended, and in how many milliseconds. */
export interface End {
  readonly how: string;
  readonly ms: number;
}

/** What all replicas are started with. */
export interface Deployment {
  readonly config: string;
  readonly variables: Readonly<Record<string, string>>;
}

export async function startReplica(deployment: Deployment): Promise<Replica> {
  let calls = 0;
  let next = Promise.withResolvers<void>();
  const onCall = () => {
    calls += 1;
    next.resolve();
    next = Promise.withResolvers();
  };
  let life = await live(deployment, 0, onCall);
  const { port } = life;
  return {
    port,
    calls: () => calls,
    nextCall: () => next.promise,
    end: (signal) => ended(life.child, signal),
    async restart() {
      life = await live(deployment, port, onCall);
    },
  };
}

async function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<End> {
  const start = performance.now();
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code, by] = await exit;
  return { how: by ?? `exit ${code}`, ms: Math.round(performance.now() - start) };
}

interface Life {
  readonly child: ChildProcess;
  readonly port: number;
}

async function live({ config, variables }: Deployment, port: number, onCall: () => void): Promise<Life> {
  const args = [join(server, 'dist/main.js'), 'serve', '--config', config, '--port', String(port)];
  // Connectors are found from where it is started.
  const child = spawn(process.execPath, args, { cwd: server, env: variables, stdio: ['ignore', 'pipe', 'inherit'] });
  return { child: endedWithUs(child), port: await portOf(child.stdout, onCall) };
}

/** Reads the log: where it listens, and then each call. */
function portOf(log: Readable, onCall: () => void): Promise<number> {
  return new Promise((found, failed) => {
    createInterface(log)
      .on('line', (line) => {
        const { msg, url, operation }: Readonly<Record<string, string>> = JSON.parse(line);
        if (msg === 'serving') found(Number(new URL(url ?? '').port));
        if (operation !== undefined) onCall();
      })
      .once('close', () => failed(new Error('the server ended before it listened')));
  });
}
