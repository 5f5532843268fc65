import type { KnownCard } from '../cards/card-data.ts';
import type { Verdict } from '../cards/refusals.ts';
import type { Amount } from '../params/money.ts';

/** What is to be kept of the card for later payments. */
export interface Storing {
  readonly shopperReference: string;
  readonly model: string;
}

/** What was asked for, checked. */
export interface Plan {
  readonly amount: Amount;
  readonly reference: string;
  readonly card: KnownCard;
  readonly verdict: Verdict;
  /** Hours until Adyen captures by itself; Infinity when the merchant does. */
  readonly captureAfter: number;
  /** Whether the amount may be changed before it is captured. */
  readonly preAuth: boolean;
  readonly shopperReference: string | undefined;
  readonly recurringProcessingModel: string | undefined;
  readonly storing: Storing | undefined;
  /** The stored payment method that is paid with. */
  readonly storedId: string | undefined;
}

/** How the shopper was authenticated, where that was tried. */
export interface ThreeDSecure {
  readonly authenticated: boolean;
}

/** The answer to a payment or to its details. */
export type PaymentAnswer = Readonly<Record<string, unknown>>;

/** A 3-D Secure authentication that the shopper has to take part in. */
export interface Challenge {
  readonly kind: 'native' | 'redirect';
  /** How the shopper gets to the bank. */
  readonly method: 'GET' | 'POST';
  /** Names the authentication between the shopper's browser and Adyen. */
  readonly token: string;
  readonly paymentData: string;
  step: 'challenge' | 'fingerprint';
  outcome?: 'fail' | 'succeed';
  /** What the browser brings back from a redirect. */
  redirectResult?: string;
  /** The final answer. Details that are given again have the same one. */
  answer?: PaymentAnswer;
}

/** A payment. What is captured and refunded is what really happened, not what was received. */
export interface Payment {
  readonly id: string;
  readonly plan: Plan;
  readonly challenge: Challenge | undefined;
  state: 'authenticating' | 'authorised' | 'canceled' | 'received' | 'refused';
  authorised: number;
  captured: number;
  refunded: number;
  /** Nothing is left to capture, though less than the amount was captured. */
  closed: boolean;
}
