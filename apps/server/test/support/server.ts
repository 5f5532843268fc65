import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { ServerConfig } from '../../src/config/server-config.ts';
import { createLog } from '../../src/operation/log.ts';
import { createServer, type PrismServer, type ServerParts } from '../../src/server.ts';

/** A server that listens, and what it has logged. */
export interface Running {
  readonly url: string;
  readonly server: PrismServer;
  log(): LogLine[];
  /** The log as it was written. */
  logText(): string;
  post(path: string, body: unknown, headers?: Headers): Promise<Answer>;
}

export type LogLine = Readonly<Record<string, unknown>>;
type Headers = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly headers: globalThis.Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the answers are what the tests are about
  readonly body: any;
}

/** Connectors are found from where the application is, which here is this test. */
export function asApplication(): void {
  process.argv[1] = fileURLToPath(import.meta.url);
}

/** Credentials of a caller, for the offline sandbox. */
export const offline: Headers = {
  'x-environment': 'development',
  'x-connector-config': JSON.stringify({ config: { Stripe: { api_key: 'sk_test_canary_offline' } } }),
};

/** Starts a server on a free port of this machine, until the test has ended. */
export async function start(config: Partial<ServerConfig> = {}, parts: ServerParts = {}): Promise<Running> {
  asApplication();
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const server = createServer(
    { connectors: ['stripe'], port: 0, ...config },
    {
      ...parts,
      log: createLog('debug', destination),
    },
  );
  onTestFinished(() => server.close());
  const url = await server.listen();
  return {
    url,
    server,
    log: () => lines.map((line): LogLine => JSON.parse(line)),
    logText: () => lines.join(''),
    post: (path, body, headers = offline) => post(url + path, body, headers),
  };
}

/** Posts JSON, as curl would. */
export async function post(url: string, body: unknown, headers: Headers): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
