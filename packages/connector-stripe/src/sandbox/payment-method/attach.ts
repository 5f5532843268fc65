import type { KnownCard } from '../cards/card-data.ts';
import type { Decline } from '../cards/declines.ts';
import { declines } from '../cards/declines.ts';
import { invalidRequest, Refusal } from '../failure.ts';
import type { World } from '../state/world.ts';
import type { PaymentMethod } from '../wire/payment-method.ts';
import { checksOf } from './build.ts';
import { factsOf } from './find.ts';

const SPENT =
  'This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.';

/** The decline that a card is made for. A CVC that was not given cannot be wrong. */
export function declineOf({ card, withCvc }: KnownCard): Decline | undefined {
  return card.declines === declines.incorrectCvc && !withCvc ? undefined : card.declines;
}

/** HTTP 402 for a decline. */
export function cardError(decline: Decline, details: Partial<Refusal['error']> = {}): Refusal {
  const { blocked: _, ...error } = decline;
  return new Refusal(402, { type: 'card_error', ...error, ...details });
}

/** Refuses a payment method that has had its only use. */
export function checkUsable(world: World, method: PaymentMethod): void {
  if (factsOf(world, method).spent) throw invalidRequest(SPENT, { param: 'payment_method' });
}

/** Refuses what cannot be attached: a method that has an owner or had its only use, a card that is declined. */
export function checkAttachable(world: World, method: PaymentMethod): void {
  if (method.customer !== null) {
    throw invalidRequest('The payment method you provided has already been attached to a customer.', {
      param: 'payment_method',
    });
  }
  checkUsable(world, method);
  const { known } = factsOf(world, method);
  const decline = known.card.attaches ? undefined : declineOf(known);
  if (decline) throw cardError(decline);
}

/** Gives a payment method to a customer. */
export function attach(world: World, method: PaymentMethod, customer: string): void {
  method.customer = customer;
  method.card.checks = checksOf(factsOf(world, method).known, method.billing_details);
  world.record({ type: 'payment_method.attached', id: method.id, customer });
}

/** Takes a payment method from its customer, for good. */
export function detach(world: World, method: PaymentMethod): void {
  const { customer } = method;
  method.customer = null;
  factsOf(world, method).spent = true;
  world.record({ type: 'payment_method.detached', id: method.id, customer });
}
