import type { Decline } from '../cards/declines.ts';
import { checksOf } from '../payment-method/build.ts';
import { factsOf } from '../payment-method/find.ts';
import type { World } from '../state/world.ts';
import type { Charge, ChargedCard, ThreeDSecure } from '../wire/charge.ts';
import type { PaymentIntent } from '../wire/payment-intent.ts';
import type { PaymentMethod } from '../wire/payment-method.ts';
import { outcomeOf } from './outcome.ts';

const ACCOUNT_DESCRIPTOR = 'SANDBOX';
const HOLD_SECONDS = 7 * 24 * 60 * 60;

/** An attempt to charge a card. */
export interface Attempt {
  readonly intent: PaymentIntent;
  readonly method: PaymentMethod;
  readonly decline: Decline | undefined;
  readonly manual: boolean;
  readonly threeDSecure: ThreeDSecure | null;
}

function chargedCard(world: World, { intent, method, decline, manual, threeDSecure }: Attempt): ChargedCard {
  const { brand, country, exp_month, exp_year, fingerprint, funding, last4, regulated_status } = method.card;
  const held = manual && !decline;
  return {
    amount_authorized: decline ? null : intent.amount,
    authorization_code: decline ? null : world.ids.make('authorization').toUpperCase(),
    brand,
    ...(held ? { capture_before: world.now() + HOLD_SECONDS } : {}),
    checks: checksOf(factsOf(world, method).known, method.billing_details),
    country,
    exp_month,
    exp_year,
    extended_authorization: { status: 'disabled' },
    fingerprint,
    funding,
    incremental_authorization: { status: 'unavailable' },
    installments: null,
    last4,
    mandate: null,
    multicapture: { status: 'unavailable' },
    network: brand,
    network_token: { used: false },
    network_transaction_id: decline?.blocked ? null : world.ids.networkReference(),
    overcapture: { maximum_amount_capturable: intent.amount, status: 'unavailable' },
    regulated_status,
    three_d_secure: threeDSecure,
    transaction_link_id: null,
    wallet: null,
  };
}

function statementLine({ statement_descriptor_suffix: suffix }: PaymentIntent): string {
  return suffix === null ? ACCOUNT_DESCRIPTOR : `${ACCOUNT_DESCRIPTOR}* ${suffix}`.slice(0, 22);
}

/** Makes and keeps a charge. */
export function makeCharge(world: World, attempt: Attempt): Charge {
  const { intent, method, decline, manual } = attempt;
  const captured = !decline && !manual;
  const id = world.ids.make('charge');
  return world.account.charges.add({
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: captured ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: intent.application_fee_amount,
    balance_transaction: null,
    billing_details: structuredClone(method.billing_details),
    calculated_statement_descriptor: statementLine(intent),
    captured,
    created: world.now(),
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: intent.on_behalf_of,
    outcome: outcomeOf(factsOf(world, method).known.card, decline),
    paid: !decline,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { card: chargedCard(world, attempt), type: 'card' },
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: decline ? null : `https://pay.stripe.com/receipts/payment/${id}`,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline ? 'failed' : 'succeeded',
    transfer_data: intent.transfer_data,
    transfer_group: intent.transfer_group,
  });
}
