import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grpcSurface, jsonSurface } from '../load/surfaces.ts';
import { type Balancer, type Kind, startBalancer } from './balancer.ts';
import { type Fared, rush } from './buyers.ts';
import { type Line, ledger } from './ledger.ts';
import { type Processor, startProcessor } from './processor.ts';
import { type End, type Replica, startReplica } from './replica.ts';

/** Two replicas behind a balancer, each of which is ended once while all are busy. */
export interface Round {
  readonly balancer: Kind;
  readonly surface: keyof typeof surfaces;
  readonly signal: 'SIGKILL' | 'SIGTERM';
  /** Whether the processor has idempotency keys; without, the round shows what they are for. */
  readonly hasKeys: boolean;
}

export interface Outcome extends Fared {
  readonly ledger: readonly Line[];
  readonly ends: readonly End[];
  readonly repeatedByBalancer: number;
  /** Requests that the processor had seen before. */
  readonly recognised: number;
  /** Calls that each replica answered. */
  readonly calls: readonly number[];
  readonly seconds: number;
}

const surfaces = { JSON: jsonSurface, gRPC: grpcSurface } as const;
const orders = { least: 500, most: 5000 };
const atOnce = 64;
const token = 'a-token-for-this-demonstration';

export async function play(round: Round): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'prism-replicas-'));
  const processor = await startProcessor(round);
  try {
    const config = join(folder, 'prism.json');
    writeFileSync(config, JSON.stringify(configFor(processor.url, round.balancer.delayMs)));
    const deployment = { config, variables: { STRIPE_KEY: 'sk_test_replicas', SHOP_TOKEN: token } };
    const replicas = await Promise.all([startReplica(deployment), startReplica(deployment)]);
    const ports = replicas.map(({ port }) => port);
    const balancer = await startBalancer(round.balancer, join(folder, 'balancer'), ports);
    const outcome = await underLoad(round, { processor, replicas, balancer });
    await balancer.stop();
    await Promise.all(replicas.map((replica) => replica.end('SIGKILL')));
    return outcome;
  } finally {
    processor.stop();
    rmSync(folder, { recursive: true });
  }
}

function configFor(processor: string, delayMs: number): object {
  const settings = { api_key: { env: 'STRIPE_KEY' } };
  return {
    connectors: ['stripe'],
    accounts: { shop: { connector: 'stripe', environment: 'sandbox', settings, base_url: processor } },
    tokens: [{ name: 'shop', token: { env: 'SHOP_TOKEN' }, accounts: ['shop'] }],
    shutdown: { delay_ms: delayMs },
  };
}

interface Running {
  readonly processor: Processor;
  readonly replicas: readonly Replica[];
  readonly balancer: Balancer;
}

async function underLoad(round: Round, { processor, replicas, balancer }: Running): Promise<Outcome> {
  const busy = Promise.withResolvers<void>();
  const ends: End[] = [];
  let isEnough = false;
  const ending = busy.promise
    .then(() => endEach(replicas, round.signal, ends))
    .then(() => {
      isEnough = true;
    });
  const start = performance.now();
  const headers = { authorization: `Bearer ${token}`, 'x-prism-account': 'shop' };
  const surface = surfaces[round.surface](balancer.urls[round.surface], headers);
  const afterFirst = { calls: orders.least, then: busy.resolve };
  const fared = await rush({ surface, atOnce, orders, isEnough: () => isEnough, afterFirst });
  const seconds = (performance.now() - start) / 1000;
  if (!isEnough) throw new Error('the load was over before both replicas had been ended');
  await ending;
  const { effects, recognised } = await processor.journal();
  return {
    ...fared,
    ledger: ledger(effects, fared.orders),
    ends,
    repeatedByBalancer: balancer.repeats(),
    recognised,
    calls: replicas.map((replica) => replica.calls()),
    seconds,
  };
}

/** One after another, as an orchestrator does: it waits until the one that it started again is back at work. */
async function endEach(replicas: readonly Replica[], signal: Round['signal'], ends: End[]): Promise<void> {
  for (const replica of replicas) {
    ends.push(await replica.end(signal));
    await replica.restart();
    await replica.nextCall();
  }
}
