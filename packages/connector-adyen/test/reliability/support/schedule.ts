import { createHash } from 'node:crypto';
import { createClient, type Fetch } from '@prism/core';
import { adyen } from '../../../src/index.ts';
import { createSandbox } from '../../../src/sandbox/index.ts';
import { type History, insist, receiptOf } from './application.ts';
import { createNetwork } from './network.ts';
import { createRandom } from './random.ts';
import { doBusiness } from './shop.ts';
import type { Step } from './step.ts';
import { violations } from './verdict.ts';
import { inVirtualTime } from './virtual-time.ts';
import { forecast } from './weather.ts';

/** What came of a schedule. */
export interface Outcome {
  readonly seed: number;
  readonly histories: readonly History[];
  readonly violations: readonly string[];
  /** A digest of everything that happened, in order and with the time of it. */
  readonly trace: string;
}

/** Puts something between the client and the network. */
export type Meddle = (fetch: Fetch) => Fetch;

/** Some business in some weather, both as the seed says. */
export function runSchedule(seed: number, meddle: Meddle = (fetch) => fetch): Promise<Outcome> {
  return inVirtualTime(seed, async () => {
    const random = createRandom(~seed);
    const events = createHash('sha256');
    const note = (event: string): void => {
      events.update(`${Date.now()} ${event}\n`);
    };
    const sandbox = createSandbox({ seed, now: () => Date.now() });
    const network = createNetwork(sandbox, note);
    const connector = adyen({ apiKey: 'AQEtest', merchantAccount: 'ShopECOM' });
    const maxRetries = random.between(0, 3);
    const client = createClient(connector, { environment: 'DEVELOPMENT', fetch: meddle(network.fetch), maxRetries });
    const histories: History[] = [];
    const attempt = (step: Step): Promise<History> => {
      network.expect(forecast(random));
      const patience = random.chance(0.1) ? random.between(0, 20_000) : undefined;
      return insist(step, { client, network, note, patience });
    };

    await doBusiness({
      random,
      async perform(step) {
        const first = await attempt(step);
        const isSubmittedTwice = step.isNamed && receiptOf(first) !== undefined && random.chance(0.1);
        const again = isSubmittedTwice ? (await attempt(step)).invocations : [];
        const history = { step, invocations: [...first.invocations, ...again] };
        histories.push(history);
        return receiptOf(history);
      },
    });
    await network.calm();
    note(JSON.stringify(sandbox.effects()));
    return { seed, histories, violations: histories.flatMap(violations), trace: events.digest('hex') };
  });
}
