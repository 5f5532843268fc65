import { createFaults, createFetch, createPause, randomSeed } from '@prism/core/sandbox';
import { createBreakage } from './http/breakage.ts';
import { createServer } from './http/server.ts';
import { completeChallenge } from './payment/authentication.ts';
import type { Challenge } from './payment/payment.ts';
import { createCompanies } from './state/companies.ts';
import { createIds } from './state/ids.ts';
import type { World } from './state/world.ts';
import type { AdyenSandbox, SandboxOptions } from './types.ts';

function challengeOf({ payments }: World, reference: string): Challenge | undefined {
  return payments
    .newestFirst()
    .find(({ id, plan, state }) => state === 'authenticating' && (id === reference || plan.reference === reference))
    ?.challenge;
}

/** Adyen's Checkout API in memory: stateful, without a network, and true to the documentation. */
export function createSandbox(options: SandboxOptions = {}): AdyenSandbox {
  const { now = Date.now, seed = randomSeed(), latencyMs = 0, multiplePartialCaptures = false } = options;
  const ids = createIds(seed);
  const companies = createCompanies({ ids, now, options: { multiplePartialCaptures } });
  const faults = createFaults(createBreakage(createServer({ companies, pause: createPause(latencyMs) }), ids));

  return {
    fetch: createFetch(faults.meet),
    injectFault: faults.inject,
    completeAuthentication(reference, outcome) {
      const challenge = companies.find((world) => challengeOf(world, reference));
      if (!challenge) throw new Error(`No payment ${reference} waits for its shopper.`);
      return completeChallenge(challenge, outcome, ids);
    },
    effects: companies.effects,
  };
}
