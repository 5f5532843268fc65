import type { World } from '../state/world.ts';
import type { EffectType } from '../types.ts';
import type { Payment } from './payment.ts';

/** A modification of a payment, as far as its money goes. */
export interface Change {
  readonly amount: number;
  /** Its pspReference and the merchant's reference. Absent where Adyen captures by itself. */
  readonly modification?: string;
  readonly reference?: string | undefined;
}

/** As Adyen's webhooks word it when there is not that much to capture or to refund. */
const INSUFFICIENT = 'Insufficient balance on payment';

/** What the name on a test card makes of modifications that were possible. */
const simulatedFailure = (payment: Payment, name: string): string | undefined =>
  payment.plan.card.holderName?.toLowerCase() === name ? 'Simulated failure' : undefined;

interface Outcome extends Change {
  readonly type: EffectType;
  readonly reason?: string;
}

function note(world: World, { id, plan }: Payment, { type, amount, modification, reference, reason }: Outcome): void {
  world.record({
    type,
    id,
    amount,
    currency: plan.amount.currency,
    ...(reference === undefined ? {} : { reference }),
    ...(modification === undefined ? {} : { modification }),
    ...(reason === undefined ? {} : { reason }),
  });
}

/** Takes money that is held. Unless the account has multiple partial captures, what is not taken is released. */
export function capture(world: World, payment: Payment, change: Change): void {
  const possible =
    payment.state === 'authorised' && !payment.closed && payment.captured + change.amount <= payment.authorised;
  const reason = possible ? simulatedFailure(payment, 'capture failed') : INSUFFICIENT;
  if (reason !== undefined) {
    note(world, payment, { type: 'capture.failed', ...change, reason: reason });
    return;
  }
  payment.captured += change.amount;
  payment.closed = payment.captured === payment.authorised || !world.options.multiplePartialCaptures;
  note(world, payment, { type: 'captured', ...change });
}

/** Gives money back. */
export function refund(world: World, payment: Payment, change: Change): void {
  const possible = change.amount > 0 && payment.refunded + change.amount <= payment.captured;
  const reason = possible ? simulatedFailure(payment, 'refund failed') : INSUFFICIENT;
  if (reason !== undefined) {
    note(world, payment, { type: 'refund.failed', ...change, reason: reason });
    return;
  }
  payment.refunded += change.amount;
  note(world, payment, { type: 'refunded', ...change });
}

/** Releases what is held. */
export function cancel(world: World, payment: Payment, change: Omit<Change, 'amount'>): void {
  const whole = { ...change, amount: payment.authorised };
  if (payment.state !== 'authorised' || payment.captured > 0) {
    note(world, payment, { type: 'cancel.failed', ...whole, reason: 'Transaction is not cancellable' });
    return;
  }
  payment.state = 'canceled';
  note(world, payment, { type: 'canceled', ...whole });
}

/** Releases what is held, or gives back what was captured: whichever the payment still allows. */
export function reverse(world: World, payment: Payment, change: Omit<Change, 'amount'>): void {
  if (payment.captured === 0) cancel(world, payment, change);
  else refund(world, payment, { ...change, amount: payment.captured - payment.refunded });
}

/** Holds another amount than before. */
export function adjust(world: World, payment: Payment, change: Change): void {
  if (payment.state !== 'authorised' || !payment.plan.preAuth || payment.captured > 0) {
    note(world, payment, { type: 'adjustment.failed', ...change, reason: 'Authorisation is not adjustable' });
    return;
  }
  payment.authorised = change.amount;
  note(world, payment, { type: 'adjusted', ...change });
}
