import { readyMade } from '../cards/card-data.ts';
import { wellKnownMethod } from '../cards/well-known.ts';
import { missingReference, missingResource } from '../failure.ts';
import { mergeBillingDetails } from '../params/fragments.ts';
import type { MethodFacts } from '../state/account.ts';
import { dateOf, type World } from '../state/world.ts';
import type { PaymentMethod } from '../wire/payment-method.ts';
import { makeMethod } from './build.ts';

const NOUN = 'PaymentMethod';

/** A payment method by id. Each use of a ready-made one, such as `pm_card_visa`, makes a new payment method. */
function findMethod(world: World, id: string): PaymentMethod | undefined {
  const card = wellKnownMethod(id);
  if (!card) return world.account.paymentMethods.get(id);
  return makeMethod(world, readyMade(card, dateOf(world)), {
    billing_details: mergeBillingDetails(undefined),
    metadata: {},
    allow_redisplay: undefined,
  });
}

/** The payment method that a path names. */
export function methodAt(world: World, id: string): PaymentMethod {
  const method = findMethod(world, id);
  if (!method) throw missingResource(NOUN, id, 'payment_method');
  return method;
}

/** The payment method that a parameter names. */
export function methodNamed(world: World, id: string, param = 'payment_method'): PaymentMethod {
  const method = findMethod(world, id);
  if (!method) throw missingReference(NOUN, id, param);
  return method;
}

/** What is known of a payment method beyond what Stripe shows. */
export function factsOf({ account }: World, method: PaymentMethod): MethodFacts {
  const facts = account.methodFacts.get(method.id);
  if (!facts) throw new Error(`The sandbox lost track of ${method.id}`);
  return facts;
}
