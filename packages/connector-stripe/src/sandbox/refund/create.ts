import { invalidRequest, missingReference } from '../failure.ts';
import { formatMoney } from '../money.ts';
import { mergeMetadata } from '../params/metadata.ts';
import { intentNamed } from '../payment-intent/state.ts';
import { factsOf, methodNamed } from '../payment-method/find.ts';
import type { World } from '../state/world.ts';
import type { Charge } from '../wire/charge.ts';
import type { Refund } from '../wire/refund.ts';
import type { CreateParams } from './params.ts';
import { countRefunded, planSettlement } from './settle.ts';

function chargeOfIntent(world: World, id: string): Charge {
  const intent = intentNamed(world, id);
  const charge = intent.latest_charge === null ? undefined : world.account.charges.get(intent.latest_charge);
  if (charge?.captured) return charge;
  throw invalidRequest(`This PaymentIntent (${id}) does not have a successful charge to refund.`, {
    param: 'payment_intent',
  });
}

function chargeToRefund(world: World, params: CreateParams): Charge {
  if (params.payment_intent !== undefined && params.charge === undefined)
    return chargeOfIntent(world, params.payment_intent);
  if (params.charge === undefined) {
    throw invalidRequest('One of the following params should be provided for this request: payment_intent or charge.');
  }
  const charge = world.account.charges.get(params.charge);
  if (!charge) throw missingReference('charge', params.charge, 'charge');
  if (params.payment_intent !== undefined && charge.payment_intent !== params.payment_intent) {
    throw invalidRequest(`Charge ${charge.id} does not belong to PaymentIntent ${params.payment_intent}.`, {
      param: 'charge',
    });
  }
  if (charge.captured) return charge;
  throw invalidRequest(`Charge ${charge.id} has not been captured and cannot be refunded.`, { param: 'charge' });
}

function amountToRefund(charge: Charge, wanted: number | undefined): number {
  const left = charge.amount_captured - charge.amount_refunded;
  if (left === 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  if (wanted === undefined || wanted <= left) return wanted ?? left;
  const money = (amount: number): string => formatMoney(amount, charge.currency);
  throw invalidRequest(
    `Refund amount (${money(wanted)}) is greater than unrefunded amount on charge (${money(left)})`,
    { param: 'amount' },
  );
}

/** Sends money back. */
export function createRefund(world: World, params: CreateParams): Refund {
  const charge = chargeToRefund(world, params);
  const amount = amountToRefund(charge, params.amount);
  const metadata = mergeMetadata({}, params.metadata);
  const { known } = factsOf(world, methodNamed(world, charge.payment_method));
  const refund = world.account.refunds.add({
    id: world.ids.make('refund'),
    object: 'refund',
    amount,
    balance_transaction: world.ids.make('transaction'),
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
      type: 'card',
    },
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: known.card.refunds === 'succeed-later' ? 'pending' : 'succeeded',
    transfer_reversal: null,
  });
  countRefunded(charge, amount);
  planSettlement(world, refund, charge, known.card);
  world.record({
    type: 'refunded',
    id: refund.id,
    amount,
    currency: refund.currency,
    paymentIntent: charge.payment_intent,
    metadata,
  });
  return refund;
}
