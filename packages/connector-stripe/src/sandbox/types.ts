import type { Fault, FaultMatch, SandboxFetch } from '@prism/core/sandbox';
import type { Metadata } from './wire/shared.ts';

/** The kinds of things that happen. */
export type EffectType =
  | 'authorized'
  | 'canceled'
  | 'captured'
  | 'customer.created'
  | 'customer.deleted'
  | 'customer.updated'
  | 'declined'
  | 'payment_intent.created'
  | 'payment_method.attached'
  | 'payment_method.created'
  | 'payment_method.detached'
  | 'refund.failed'
  | 'refunded'
  | 'setup_intent.canceled'
  | 'setup_intent.created'
  | 'setup_intent.succeeded'
  | 'token.created';

/** Something that really happened. It holds no card number and no CVC. */
export interface Effect {
  readonly type: EffectType;
  /** The id of the object that it happened to. */
  readonly id: string;
  /** Who it happened for: the Stripe-Account of the call, or an id made up for the secret key. */
  readonly account: string;
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
  readonly amount?: number;
  readonly currency?: string;
  readonly customer?: string | null;
  readonly paymentIntent?: string;
  readonly paymentMethod?: string;
  readonly metadata?: Metadata;
}

/** How a sandbox is set up. */
export interface SandboxOptions {
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
  /** Ids, request ids among them, are the same for the same seed. Random by default. */
  readonly seed?: number;
  /** How long Stripe works on a call, in milliseconds. Default 0. */
  readonly latencyMs?: number;
}

/** Stripe's API in memory. */
export interface StripeSandbox {
  /**
   * Answers like the global fetch. When the signal aborts, the call rejects with its reason; what Stripe has begun, it
   * finishes all the same.
   */
  readonly fetch: SandboxFetch;
  /** Makes the next matching calls go wrong. Faults are met in the order in which they were injected. */
  injectFault(fault: Fault, match?: FaultMatch): void;
  /** The customer's bank answers the 3-D Secure challenge of a payment intent or setup intent that requires action. */
  completeAuthentication(intentId: string, outcome: 'fail' | 'succeed'): void;
  /** What really happened, in order. */
  effects(): readonly Effect[];
}
