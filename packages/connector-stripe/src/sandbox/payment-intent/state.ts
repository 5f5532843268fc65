import { invalidRequest, missingReference, missingResource, type Refusal } from '../failure.ts';
import type { World } from '../state/world.ts';
import type { PaymentIntent, PaymentIntentStatus } from '../wire/payment-intent.ts';

/** The states in which what is to be paid can still change. */
export const editable: readonly PaymentIntentStatus[] = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
];

/** The states that can be canceled. */
export const cancelable: readonly PaymentIntentStatus[] = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
  'processing',
];

/** The payment intent that a path names. */
export function intentAt({ account }: World, id: string): PaymentIntent {
  const intent = account.paymentIntents.get(id);
  if (!intent) throw missingResource('payment_intent', id, 'intent');
  return intent;
}

/** The payment intent that a parameter names. */
export function intentNamed({ account }: World, id: string): PaymentIntent {
  const intent = account.paymentIntents.get(id);
  if (!intent) throw missingReference('payment_intent', id, 'payment_intent');
  return intent;
}

/** HTTP 400: the intent is not in a state for this. The error carries the intent. */
export function unexpectedState(intent: PaymentIntent, message: string, param?: string): Refusal {
  return invalidRequest(message, { code: 'payment_intent_unexpected_state', param, payment_intent: intent });
}
