import { type Agenda, type Collection, createAgenda, createCollection } from '@prism/core/sandbox';
import type { KnownCard } from '../cards/card-data.ts';
import type { TestCard } from '../cards/numbers.ts';
import type { Charge } from '../wire/charge.ts';
import type { Customer } from '../wire/customer.ts';
import type { PaymentIntent } from '../wire/payment-intent.ts';
import type { PaymentMethod } from '../wire/payment-method.ts';
import type { Refund } from '../wire/refund.ts';
import type { SetupIntent } from '../wire/setup-intent.ts';
import type { Token } from '../wire/token.ts';
import { type AccountKeys, createAccountKeys } from './idempotency-keys.ts';
import type { Ids } from './ids.ts';

/** What is known of a payment method beyond what Stripe shows. */
export interface MethodFacts {
  readonly known: KnownCard;
  /** Set up for payments without the customer. */
  setUp: boolean;
  /** Used without a customer, or detached: never to be used again. */
  spent: boolean;
}

/** Everything that one account holds. */
export interface Account {
  readonly id: string;
  readonly customers: Collection<Customer>;
  readonly deletedCustomers: Set<string>;
  readonly paymentMethods: Collection<PaymentMethod>;
  readonly methodFacts: Map<string, MethodFacts>;
  readonly paymentIntents: Collection<PaymentIntent>;
  /** Payment intents that wait for the server to confirm again, and the method that their customer has authenticated. */
  readonly authenticated: Map<string, string>;
  readonly charges: Collection<Charge>;
  readonly refunds: Collection<Refund>;
  readonly setupIntents: Collection<SetupIntent>;
  readonly tokens: Collection<Token>;
  readonly tokenCards: Map<string, KnownCard>;
  readonly idempotencyKeys: AccountKeys;
  readonly agenda: Agenda;
  /** The same for the same card, and without any relation to its number. */
  fingerprintOf(card: TestCard): string;
}

/** An account with nothing in it. */
export function createAccount(id: string, ids: Ids): Account {
  const fingerprints = new Map<TestCard, string>();
  return {
    id,
    customers: createCollection(),
    deletedCustomers: new Set(),
    paymentMethods: createCollection(),
    methodFacts: new Map(),
    paymentIntents: createCollection(),
    authenticated: new Map(),
    charges: createCollection(),
    refunds: createCollection(),
    setupIntents: createCollection(),
    tokens: createCollection(),
    tokenCards: new Map(),
    idempotencyKeys: createAccountKeys(),
    agenda: createAgenda(),
    fingerprintOf(card) {
      const fingerprint = fingerprints.get(card) ?? ids.make('fingerprint');
      fingerprints.set(card, fingerprint);
      return fingerprint;
    },
  };
}
