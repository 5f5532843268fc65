import { notAuthenticated } from '../cards/refusals.ts';
import type { EffectDetails, World } from '../state/world.ts';
import { storeCard } from '../stored/store.ts';
import { answerOf } from './answer.ts';
import { capture } from './money.ts';
import type { Payment, PaymentAnswer, ThreeDSecure } from './payment.ts';

const HOUR = 60 * 60 * 1000;

/** What the journal says of a payment. */
export function effectOf({ id, plan }: Payment): Omit<EffectDetails, 'type'> {
  const { amount, reference, shopperReference, storedId } = plan;
  return {
    id,
    amount: amount.value,
    currency: amount.currency,
    reference,
    ...(shopperReference === undefined ? {} : { shopperReference }),
    ...(storedId === undefined ? {} : { storedPaymentMethodId: storedId }),
  };
}

function planCapture(world: World, payment: Payment): void {
  const { captureAfter } = payment.plan;
  const act = (): void => capture(world, payment, { amount: payment.authorised - payment.captured });
  if (captureAfter === 0) act();
  else if (captureAfter < Infinity) world.agenda.plan(world.now() + captureAfter * HOUR, act);
}

/** Asks the issuer, and does what follows from the answer. */
export function authorise(world: World, payment: Payment, threeDSecure?: ThreeDSecure): PaymentAnswer {
  const { plan } = payment;
  const { resultCode, reason } = plan.verdict;
  if (resultCode !== 'Authorised') {
    payment.state = resultCode === 'Received' ? 'received' : 'refused';
    if (reason !== undefined) world.record({ type: 'declined', ...effectOf(payment), reason });
    return answerOf(world, payment, { threeDSecure, stored: undefined });
  }
  payment.state = 'authorised';
  payment.authorised = plan.amount.value;
  world.record({ type: 'authorized', ...effectOf(payment) });
  const stored = plan.storing && storeCard(world, plan.card, plan.storing);
  if (plan.amount.value > 0) planCapture(world, payment);
  return answerOf(world, payment, { threeDSecure, stored });
}

/** Refuses a payment whose shopper was not authenticated, without asking the issuer. */
export function refuseUnauthenticated(world: World, payment: Payment): PaymentAnswer {
  payment.state = 'refused';
  const refused: Payment = { ...payment, plan: { ...payment.plan, verdict: notAuthenticated } };
  world.record({ type: 'declined', ...effectOf(payment), reason: '3D Not Authenticated' });
  return answerOf(world, refused, { threeDSecure: { authenticated: false }, stored: undefined });
}
