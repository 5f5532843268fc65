import type { Fault, FaultMatch, SandboxFetch } from '@prism/core/sandbox';

/** The faults of any sandbox, and the one that only Adyen documents: its idempotency keys are out of reach. */
export type AdyenFault = Fault | 'key-store-down';

/** The kinds of things that happen. Those with `.failed` are what Adyen would tell by webhook with `success: false`. */
export type EffectType =
  | 'adjusted'
  | 'adjustment.failed'
  | 'authorized'
  | 'cancel.failed'
  | 'canceled'
  | 'capture.failed'
  | 'captured'
  | 'declined'
  | 'payment_method.deleted'
  | 'payment_method.stored'
  | 'refund.failed'
  | 'refunded';

/** Something that really happened. It holds no card number, no CVC and no API key. */
export interface Effect {
  readonly type: EffectType;
  /** The pspReference of the payment, or the id of the stored payment method. */
  readonly id: string;
  /** The merchant account. */
  readonly account: string;
  /** Milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
  readonly amount?: number;
  readonly currency?: string;
  /** The merchant's reference of the payment or of the modification. */
  readonly reference?: string;
  /** The pspReference of the modification. */
  readonly modification?: string;
  readonly shopperReference?: string;
  readonly storedPaymentMethodId?: string;
  /** Why it failed. */
  readonly reason?: string;
}

/** How a sandbox is set up. */
export interface SandboxOptions {
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
  /** References are the same for the same seed. Random by default. */
  readonly seed?: number;
  /** How long Adyen works on a call, in milliseconds. Default 0. */
  readonly latencyMs?: number;
  /** Whether the account has multiple partial captures, which Adyen enables on request. Default false. */
  readonly multiplePartialCaptures?: boolean;
}

/** What the shopper's browser brings back from the bank: the `details` of `POST /payments/details`. */
export type AuthenticationResult = { readonly redirectResult: string } | { readonly threeDSResult: string };

/** Adyen's Checkout API in memory. */
export interface AdyenSandbox {
  /**
   * Answers like the global fetch. When the signal aborts, the call rejects with its reason; what Adyen has begun, it
   * finishes all the same.
   */
  readonly fetch: SandboxFetch;
  /** Makes the next matching calls go wrong. Faults are met in the order in which they were injected. */
  injectFault(fault: AdyenFault, match?: FaultMatch): void;
  /**
   * The shopper's bank answers the 3-D Secure challenge of a payment that waits for it. The payment is named by its
   * pspReference, or by the merchant's reference where Adyen has not told the other yet.
   */
  completeAuthentication(reference: string, outcome: 'fail' | 'succeed'): AuthenticationResult;
  /** What really happened, in order. */
  effects(): readonly Effect[];
}
