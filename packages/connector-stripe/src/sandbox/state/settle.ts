import { assign } from '../assign.ts';
import { cancel } from '../payment-intent/capture.ts';
import { factsOf, methodNamed } from '../payment-method/find.ts';
import { countRefunded } from '../refund/create.ts';
import type { Refund } from '../wire/refund.ts';
import type { World } from './world.ts';

/** How long the refunds of the cards made for it take to succeed or fail. */
const REFUND_SECONDS = 10;

function failRefund(world: World, refund: Refund): void {
  const charge = world.account.charges.get(refund.charge);
  if (charge) countRefunded(charge, -refund.amount);
  assign(refund, {
    failure_balance_transaction: world.ids.make('transaction'),
    failure_reason: 'expired_or_canceled_card',
    status: 'failed',
  });
  world.record({
    type: 'refund.failed',
    id: refund.id,
    amount: refund.amount,
    currency: refund.currency,
    paymentIntent: refund.payment_intent,
  });
}

function settleRefund(world: World, refund: Refund): void {
  if (refund.status === 'failed' || world.now() - refund.created < REFUND_SECONDS) return;
  const { known } = factsOf(world, methodNamed(world, refund.payment_method));
  if (known.card.refunds === 'fail-later') failRefund(world, refund);
  else refund.status = 'succeeded';
}

/** Does what time alone brings about: refunds come through or fail, and holds that nobody captured are released. */
export function settle(world: World): void {
  const { account } = world;
  for (const refund of account.refunds.newestFirst()) settleRefund(world, refund);
  for (const intent of account.paymentIntents.newestFirst()) {
    if (intent.status !== 'requires_capture' || intent.latest_charge === null) continue;
    const until = account.charges.get(intent.latest_charge)?.payment_method_details.card.capture_before;
    if (until !== undefined && world.now() >= until) cancel(world, intent, 'automatic');
  }
}
