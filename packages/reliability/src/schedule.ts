import { createHash } from 'node:crypto';
import { createClient } from '@prism/core';
import { type History, insist, receiptOf } from './application.ts';
import type { Meddle } from './meddling.ts';
import { createNetwork } from './network.ts';
import { createRandom } from './random.ts';
import type { Step } from './step.ts';
import type { Trial } from './trial.ts';
import { violations } from './verdict.ts';
import { inVirtualTime } from './virtual-time.ts';
import { createForecast } from './weather.ts';

/** What came of a schedule. */
export interface Outcome {
  readonly seed: number;
  readonly histories: readonly History[];
  readonly violations: readonly string[];
  /** A digest of everything that happened, in order and with the time of it. */
  readonly trace: string;
}

/** Plays the schedule of a seed. */
export type Play = (seed: number, meddle?: Meddle) => Promise<Outcome>;

/** Schedules for a connector: some business in some weather, both as the seed says. */
export function createSchedules<Own extends string>(trial: Trial<Own>): Play {
  const forecast = createForecast(trial.ownFaults);
  return (seed, meddle = (fetch) => fetch) =>
    inVirtualTime(seed, async () => {
      const random = createRandom(~seed);
      const events = createHash('sha256');
      const note = (event: string): void => {
        events.update(`${Date.now()} ${event}\n`);
      };
      const sandbox = trial.createSandbox({ seed, now: () => Date.now() });
      const network = createNetwork(sandbox, note);
      const client = createClient(trial.connector, {
        environment: 'DEVELOPMENT',
        fetch: meddle(network.fetch),
        maxRetries: random.between(0, 3),
      });
      const histories: History[] = [];
      const attempt = (step: Step): Promise<History> => {
        network.expect(forecast(random));
        const patience = random.chance(0.1) ? random.between(0, 20_000) : undefined;
        return insist(step, { client, network, note, patience });
      };

      await trial.doBusiness({
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
