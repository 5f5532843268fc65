import { createClient, type Fetch } from '@prism/core';
import {
  createForecast,
  createNetwork,
  createRandom,
  insist,
  inVirtualTime,
  type Meddle,
  receiptOf,
  type Step,
  sketch,
} from '@prism/reliability';
import { stripe } from '../../../src/index.ts';
import { createSandbox } from '../../../src/sandbox/index.ts';
import { authorize, createCustomer, methods } from './steps.ts';

const forecast = createForecast({});

/** What came of one step that several processes of an application take at the same time. */
export interface Rush {
  readonly step: Step;
  /** What really happened. */
  readonly effects: readonly string[];
  /** The id in the answer of each process. */
  readonly ids: readonly (string | undefined)[];
  /** The processor was still at it when a request came again. */
  readonly collisions: number;
}

const amount = { minorAmount: 1999, currency: 'EUR' } as const;

/** Lets several processes do the same at once, with a processor that takes its time. */
export function runRush(seed: number, meddle: Meddle = (fetch) => fetch): Promise<Rush> {
  return inVirtualTime(seed, async () => {
    const random = createRandom(~seed);
    const sandbox = createSandbox({ seed, now: () => Date.now(), latencyMs: random.between(1, 2_000) });
    const network = createNetwork(sandbox, () => undefined);
    let collisions = 0;
    const counting: Fetch = async (request) => {
      const response = await network.fetch(request);
      if (response.status === 409) collisions += 1;
      return response;
    };
    const processes = Array.from({ length: random.between(2, 4) }, () =>
      createClient(stripe({ apiKey: 'sk_test_rush' }), {
        environment: 'DEVELOPMENT',
        fetch: meddle(counting),
      }),
    );
    const step = random.pick([
      createCustomer('m-1'),
      authorize('m-1', { amount, captureMethod: 'MANUAL' }, random.pick(methods)),
      authorize('m-1', { amount, captureMethod: 'AUTOMATIC' }, random.pick(methods)),
    ]);
    network.expect(forecast(random).filter((mishap) => mishap !== 'server-error-after-effect'));
    const note = (): void => undefined;
    const histories = await Promise.all(processes.map((client) => insist(step, { client, network, note })));
    await network.calm();
    return {
      step,
      effects: sandbox.effects().map(sketch).sort(),
      ids: histories.map((history) => receiptOf(history)?.id),
      collisions,
    };
  });
}
