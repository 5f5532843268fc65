import { createFaults } from './faults.ts';
import { createServer } from './http/server.ts';
import { completePayment } from './payment-intent/complete.ts';
import { completeSetup } from './setup-intent/confirm.ts';
import { createAccounts } from './state/accounts.ts';
import { createIds } from './state/ids.ts';
import type { World } from './state/world.ts';
import type { SandboxOptions, StripeSandbox } from './types.ts';

const randomSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** Settles like the promise, unless the signal aborts first. */
async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: done.signal });
  });
  return Promise.race([promise, aborted]).finally(() => done.abort());
}

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
  const faults = createFaults();
  const pause = async (): Promise<void> => {
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
  };
  const serve = createServer({ accounts, pause });

  return {
    async fetch(input, init) {
      const request = input instanceof Request && init === undefined ? input : new Request(input, init);
      request.signal.throwIfAborted();
      return orAborted(faults.meet(request, serve, accounts), request.signal);
    },
    injectFault: (fault, match) => faults.inject(fault, match),
    completeAuthentication(intentId, outcome) {
      const match = accounts.find((world) => completion(world, intentId));
      if (!match) throw new Error(`No intent ${intentId} requires action.`);
      match.found(outcome);
    },
    effects: () => structuredClone(accounts.effects),
  };
}
