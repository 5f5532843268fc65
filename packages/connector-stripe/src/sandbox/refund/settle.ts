import type { TestCard } from '../cards/numbers.ts';
import type { World } from '../state/world.ts';
import type { Charge } from '../wire/charge.ts';
import type { Refund } from '../wire/refund.ts';

/** How long the refunds of the cards made for it take to succeed or fail. */
const SETTLE_SECONDS = 10;

/** Notes on the charge what of it is on its way back. */
export function countRefunded(charge: Charge, amount: number): void {
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount_captured;
}

function fail(world: World, refund: Refund, charge: Charge): void {
  const { id, amount, currency, payment_intent: paymentIntent } = refund;
  countRefunded(charge, -amount);
  refund.status = 'failed';
  refund.failure_balance_transaction = world.ids.make('transaction');
  refund.failure_reason = 'expired_or_canceled_card';
  world.record({ type: 'refund.failed', id, amount, currency, paymentIntent });
}

const endings: Readonly<
  Record<NonNullable<TestCard['refunds']>, (world: World, refund: Refund, charge: Charge) => void>
> = {
  'fail-later': fail,
  'succeed-later': (_, refund) => {
    refund.status = 'succeeded';
  },
};

/** Plans what becomes of a refund, if the card is one whose refunds take their time. */
export function planSettlement(world: World, refund: Refund, charge: Charge, card: TestCard): void {
  const end = card.refunds && endings[card.refunds];
  if (end) world.account.agenda.plan(world.now() + SETTLE_SECONDS, () => end(world, refund, charge));
}
