import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endedWithUs } from './children.ts';

const examples = resolve(import.meta.dirname, '../../apps/server/deploy/balancers');

/** A load balancer that can stand before the replicas. */
export interface Kind {
  readonly name: string;
  /** The package of Debian that has it. */
  readonly debian: string;
  /** The example that is documented; it is run as it stands, but for the addresses. */
  readonly example: string;
  /** The port of the example that takes gRPC. */
  readonly grpcPort: 8080 | 8081;
  /** Whose callers do not notice that a replica stops. */
  readonly hidesStopsFrom: readonly ('JSON' | 'gRPC')[];
  /** `shutdown.delay_ms` of the replicas: as long as it takes until it knows that one stops, if it asks. */
  readonly delayMs: number;
  /** The files to run it in a folder of its own, and the arguments that say so. */
  files(example: string, folder: string): Readonly<Record<string, string>>;
  args(folder: string): readonly string[];
  /** Whether a line of its log tells of a call that it sent to more than one replica. */
  isRepeat(line: string): boolean;
}

/** One that runs. */
export interface Balancer {
  readonly urls: Readonly<Record<'JSON' | 'gRPC', string>>;
  /** Calls that it sent to more than one replica. */
  repeats(): number;
  stop(): Promise<void>;
}

/** Whether it is there, or could be installed, which takes Debian and root. */
export function isAvailable({ name, debian }: Kind): boolean {
  if (isInstalled(name)) return true;
  if (process.getuid?.() !== 0) return false;
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', debian], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 120_000,
  });
  return isInstalled(name);
}

function isInstalled(command: string): boolean {
  return spawnSync(command, ['-v'], { stdio: 'ignore' }).status === 0;
}

export async function startBalancer(kind: Kind, folder: string, ports: readonly number[]): Promise<Balancer> {
  mkdirSync(folder);
  const own = { 8080: await freePort(), 8081: await freePort() };
  const example = readdressed(readFileSync(join(examples, kind.example), 'utf8'), own, ports);
  for (const [name, text] of Object.entries(kind.files(example, folder))) writeFileSync(join(folder, name), text);
  const log = join(folder, 'log');
  const output = openSync(log, 'a');
  const child = endedWithUs(spawn(kind.name, kind.args(folder), { cwd: folder, stdio: ['ignore', output, output] }));
  await listening(own[8080], child);
  return {
    urls: { JSON: `http://127.0.0.1:${own[8080]}`, gRPC: `http://127.0.0.1:${own[kind.grpcPort]}` },
    repeats: () => readFileSync(log, 'utf8').split('\n').filter(kind.isRepeat).length,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The example with the addresses of this machine. */
function readdressed(example: string, own: Readonly<Record<8080 | 8081, number>>, ports: readonly number[]): string {
  return example
    .replaceAll(/(listen |bind :)(8080|8081)/g, (_, before: string, port: '8080' | '8081') => {
      return `${before.replace(':', '')}127.0.0.1:${own[port]}`;
    })
    .replaceAll(/10\.0\.0\.1([12]):8000/g, (_, ordinal: string) => `127.0.0.1:${ports[Number(ordinal) - 1]}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('there is no free port');
  return address.port;
}

const triesToConnect = 100;

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < triesToConnect && child.exitCode === null; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return;
    await delay(50);
  }
  throw new Error('the balancer does not listen');
}
