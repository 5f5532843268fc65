import { serve } from '@prism/reliability/serve';
import Stripe from 'stripe';
import { onTestFinished } from 'vitest';
import { createSandbox, type SandboxOptions, type StripeSandbox } from '../../../src/sandbox/index.ts';

/** A sandbox and Stripe's own client, which talks to it over HTTP. */
export interface Connected {
  readonly sandbox: StripeSandbox;
  readonly stripe: Stripe;
  /** A client with other settings for the same sandbox. */
  connect(settings: Partial<Stripe.StripeConfig>, key?: string): Stripe;
}

/** Starts a sandbox on loopback for the length of a test. */
export async function connectStripe(options: SandboxOptions = {}): Promise<Connected> {
  const sandbox = createSandbox({ seed: 1, ...options });
  const { url, close } = await serve(sandbox.fetch);
  onTestFinished(close);
  const connect: Connected['connect'] = (settings, key = 'sk_test_123') =>
    new Stripe(key, {
      host: url.hostname,
      port: url.port,
      protocol: 'http',
      maxNetworkRetries: 0,
      telemetry: false,
      ...settings,
    });
  return { sandbox, stripe: connect({}), connect };
}

/** Payments that need nothing but a card. */
export const cardOnly = { automatic_payment_methods: { enabled: true, allow_redirects: 'never' } } as const;

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error;
    throw error;
  }
  throw new Error('It did not reject.');
}
