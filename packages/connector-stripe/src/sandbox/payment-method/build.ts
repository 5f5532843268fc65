import type { KnownCard } from '../cards/card-data.ts';
import type { World } from '../state/world.ts';
import type { CardChecks, PaymentMethod } from '../wire/payment-method.ts';
import type { BillingDetails, Metadata } from '../wire/shared.ts';

/** What a payment method is made with besides its card. */
export interface MethodDetails {
  readonly billing_details: BillingDetails;
  readonly metadata: Metadata;
  readonly allow_redisplay: string | undefined;
}

function uncheckedOf(known: KnownCard, billing: BillingDetails): CardChecks {
  return {
    address_line1_check: billing.address.line1 === null ? null : 'unchecked',
    address_postal_code_check: billing.address.postal_code === null ? null : 'unchecked',
    cvc_check: known.withCvc ? 'unchecked' : null,
  };
}

/** What the bank says of the details that were given: it does not check what is not there. */
export function checksOf({ card, withCvc }: KnownCard, { address }: BillingDetails): CardChecks {
  return {
    address_line1_check: address.line1 === null ? null : (card.checks?.line1 ?? 'pass'),
    address_postal_code_check: address.postal_code === null ? null : (card.checks?.postalCode ?? 'pass'),
    cvc_check: withCvc ? (card.checks?.cvc ?? 'pass') : null,
  };
}

/** Makes and keeps a payment method. */
export function makeMethod(world: World, known: KnownCard, details: MethodDetails): PaymentMethod {
  const { account, ids } = world;
  const { card } = known;
  const method = account.paymentMethods.add({
    id: ids.make('payment_method'),
    object: 'payment_method',
    allow_redisplay: details.allow_redisplay ?? 'unspecified',
    billing_details: details.billing_details,
    card: {
      brand: card.brand,
      checks: uncheckedOf(known, details.billing_details),
      country: card.country,
      display_brand: card.brand,
      exp_month: known.expMonth,
      exp_year: known.expYear,
      fingerprint: account.fingerprintOf(card),
      funding: card.funding,
      generated_from: null,
      last4: card.last4,
      networks: { available: [card.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: card.authentication !== 'unsupported' },
      wallet: null,
    },
    created: world.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: details.metadata,
    type: 'card',
  });
  account.methodFacts.set(method.id, { known, setUp: false, spent: false });
  world.record({ type: 'payment_method.created', id: method.id });
  return method;
}
