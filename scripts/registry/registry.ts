import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { run } from '../release-rehearsal/run.ts';

export interface RegistryPlace {
  /** Where it keeps everything; made when it is not there. */
  folder: string;
  /** The registry that has the packages of others. */
  upstream: string;
}

export interface Registry {
  url: string;
  /** What makes npm and pnpm use this registry, and no settings of whoever runs this. */
  env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Ours are published to it and come from nowhere else; what others publish is passed on. */
export async function startRegistry(folder: string): Promise<Registry> {
  const upstream = run('npm', ['config', 'get', 'registry'], tmpdir(), process.env).trim();
  const place: RegistryPlace = { folder, upstream };
  // A thread and not a process: it cannot outlive this script, however that ends.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: place });
  const [address]: { port: number }[] = await once(worker, 'message');
  if (!address) throw new Error('the registry did not say where it listens');

  const url = `http://127.0.0.1:${address.port}/`;
  const settings = join(folder, 'npmrc');
  const token = `${url.replace('http:', '')}:_authToken=anybody`;
  // The scope by name too: a machine may have a registry of its own for it.
  const lines = [`registry=${url}`, `@prism:registry=${url}`, token, 'fund=false', 'audit=false'];
  writeFileSync(settings, `${lines.join('\n')}\n`);
  return {
    url,
    env: { NPM_CONFIG_USERCONFIG: settings, NPM_CONFIG_REGISTRY: url, NPM_CONFIG_LOGLEVEL: 'error' },
    stop: async () => void (await worker.terminate()),
  };
}
