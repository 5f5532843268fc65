import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Fared, rush } from './callers.ts';
import { type Line, ledger } from './ledger.ts';
import { type Account, startProcessor } from './processor.ts';
import { type Sample, type ServerProcess, startServer } from './server.ts';
import { grpcSurface, jsonSurface } from './surfaces.ts';

export interface LoadSettings {
  readonly calls: number;
  readonly atOnce: number;
  /** Repeats the mishaps. */
  readonly seed: number;
  /** Requests to the processor, of a thousand, that meet with one. */
  readonly mishaps: number;
  /** What the server may keep, in MB, as in a small container. */
  readonly heapMb: number;
}

/** A sample, and how many calls had been made. */
export type Reading = Sample & { readonly calls: number };

export interface Outcome extends Fared {
  readonly ledger: readonly Line[];
  readonly processor: Omit<Account, 'deeds'>;
  /** From before the first call to after the last one. */
  readonly readings: readonly Reading[];
  /** Failures that are none of the documented table: there must be none. */
  readonly unmapped: readonly string[];
  /** Errors in the server's log. */
  readonly logged: readonly string[];
  readonly seconds: number;
  /** How the server ended when it was asked to. */
  readonly end: string;
}

const token = 'a-token-for-this-load';
const sampleMs = 250;

/** Callers, server and processor, each in a process of its own; afterwards the books are compared. */
export async function load(settings: LoadSettings): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'prism-load-'));
  const processor = await startProcessor(settings.seed, settings.mishaps);
  let server: ServerProcess | undefined;
  try {
    const config = join(folder, 'prism.json');
    writeFileSync(config, JSON.stringify(configFor(processor.url)));
    const variables = { STRIPE_KEY: 'sk_test_load', SHOP_TOKEN: token };
    server = await startServer({ config, variables, heapMb: settings.heapMb });
    const underway = await underLoad(settings, server);
    const { deeds, ...account } = await processor.account();
    return {
      ...underway,
      ledger: ledger(underway.asked, deeds),
      processor: account,
      unmapped: unmapped(underway.failures, await documentedCodes(server.url)),
      logged: server.errors(),
      end: await server.stop(),
    };
  } finally {
    server?.kill();
    processor.stop();
    rmSync(folder, { recursive: true });
  }
}

function configFor(processor: string): object {
  const settings = { api_key: { env: 'STRIPE_KEY' } };
  return {
    connectors: ['stripe'],
    accounts: { shop: { connector: 'stripe', environment: 'sandbox', settings, base_url: processor } },
    tokens: [{ name: 'shop', token: { env: 'SHOP_TOKEN' }, accounts: ['shop'] }],
    timeouts: { response_ms: 2000, total_ms: 8000 },
  };
}

async function underLoad({ calls, atOnce }: LoadSettings, server: ServerProcess) {
  const headers = { authorization: `Bearer ${token}`, 'x-prism-account': 'shop' };
  const surfaces = [jsonSurface(server.url, headers), grpcSurface(server.url, headers)];
  const readings: Reading[] = [{ ...(await server.sample()), calls: 0 }];
  const start = performance.now();
  const { fared, end } = rush({ surfaces, calls, atOnce });
  const isOver = end.then(() => true);
  while (!(await Promise.race([isOver, delay(sampleMs, false)]))) {
    readings.push({ ...(await server.sample()), calls: fared.calls });
  }
  const seconds = (performance.now() - start) / 1000;
  readings.push({ ...(await server.sample()), calls: fared.calls });
  return { ...fared, readings, seconds };
}

interface OpenApi {
  readonly components: {
    readonly schemas: {
      readonly Problem: { readonly properties: { readonly code: { readonly enum: readonly string[] } } };
    };
  };
}

/** The server tells its own table. */
async function documentedCodes(url: string): Promise<readonly string[]> {
  const document: OpenApi = JSON.parse(await (await fetch(`${url}/openapi.json`)).text());
  return document.components.schemas.Problem.properties.code.enum;
}

function unmapped(failures: Fared['failures'], documented: readonly string[]): string[] {
  // It is in the table, for what must not happen.
  return [...failures.keys()].filter((code) => code === 'INTERNAL_ERROR' || !documented.includes(code));
}
