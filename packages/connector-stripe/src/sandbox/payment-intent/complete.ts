import { authenticated } from '../cards/authentication.ts';
import { docUrl } from '../http/doc-url.ts';
import { methodNamed } from '../payment-method/find.ts';
import type { World } from '../state/world.ts';
import type { LastError } from '../wire/intent.ts';
import type { PaymentIntent } from '../wire/payment-intent.ts';
import type { PaymentMethod } from '../wire/payment-method.ts';
import { chargeCard, fail } from './attempt.ts';

/** What an intent remembers of a challenge that was not met. */
export function authenticationFailure(code: string, method: PaymentMethod): LastError {
  return {
    type: 'invalid_request_error',
    code,
    message:
      'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
    doc_url: docUrl(code),
    payment_method: structuredClone(method),
    payment_method_type: 'card',
  };
}

/** The bank's answer to the challenge of a payment. With manual confirmation the server has to confirm once more. */
export function completePayment(world: World, intent: PaymentIntent, outcome: 'fail' | 'succeed'): void {
  const method = methodNamed(world, intent.payment_method ?? '');
  if (outcome === 'fail') {
    fail(intent, authenticationFailure('payment_intent_authentication_failure', method));
    return;
  }
  if (intent.confirmation_method === 'manual') {
    intent.status = 'requires_confirmation';
    intent.next_action = null;
    world.account.authenticated.set(intent.id, method.id);
    return;
  }
  chargeCard(world, intent, method, authenticated(world.ids.networkReference()));
}
