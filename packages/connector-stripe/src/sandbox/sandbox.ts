import { createFaults, createFetch, createPause, randomSeed } from '@prism/core/sandbox';
import { createBreakage } from './http/breakage.ts';
import { createServer } from './http/server.ts';
import { completePayment } from './payment-intent/complete.ts';
import { completeSetup } from './setup-intent/confirm.ts';
import { createAccounts } from './state/accounts.ts';
import { createIds } from './state/ids.ts';
import type { World } from './state/world.ts';
import type { SandboxOptions, StripeSandbox } from './types.ts';

type Outcome = Parameters<StripeSandbox['completeAuthentication']>[1];

/** How the challenge of an intent is completed, if the account has the intent. */
function completion(world: World, id: string): ((outcome: Outcome) => void) | undefined {
  const payment = world.account.paymentIntents.get(id);
  if (payment?.status === 'requires_action') return (outcome) => completePayment(world, payment, outcome);
  const setup = world.account.setupIntents.get(id);
  return setup?.status === 'requires_action' ? (outcome) => completeSetup(world, setup, outcome) : undefined;
}

/** Stripe's API in memory: stateful, without a network, and true to the documentation. */
export function createSandbox(options: SandboxOptions = {}): StripeSandbox {
  const { now = Date.now, seed = randomSeed(), latencyMs = 0 } = options;
  const accounts = createAccounts(createIds(seed), now);
  const faults = createFaults(createBreakage(createServer({ accounts, pause: createPause(latencyMs) }), accounts));

  return {
    fetch: createFetch(faults.meet),
    injectFault: faults.inject,
    completeAuthentication(intentId, outcome) {
      const match = accounts.find((world) => completion(world, intentId));
      if (!match) throw new Error(`No intent ${intentId} requires action.`);
      match.found(outcome);
    },
    effects: accounts.effects,
  };
}
