import type { ConnectorResult, FailedPaymentStatus, Money, PaymentOutcome, PaymentStatus } from '@prism/core';
import * as z from 'zod/mini';
import { fromStripeAmount } from '../currency.ts';
import { type Decline, declineWire, toErrorInfo } from './decline.ts';
import { idOf, metadataWire, reference, text } from './reference.ts';

const chargeWire = z.object({
  id: z.string(),
  payment_method_details: z.nullish(z.object({ card: z.nullish(z.object({ network_transaction_id: text })) })),
});

/** https://docs.stripe.com/api/payment_intents/object */
export const intentWire = z.object({
  id: z.string(),
  status: z.string(),
  amount: z.number(),
  amount_received: z.nullish(z.number()),
  amount_capturable: z.nullish(z.number()),
  capture_method: text,
  currency: z.string(),
  customer: reference,
  payment_method: reference,
  setup_future_usage: text,
  metadata: metadataWire,
  last_payment_error: z.nullish(declineWire),
  next_action: z.nullish(z.object({ redirect_to_url: z.nullish(z.object({ url: text })) })),
  latest_charge: z.nullish(z.union([z.string(), chargeWire])),
});

/** An intent, or a decline: HTTP 402, with the intent where one was made. */
export const intentOrDecline = z.union([
  intentWire,
  z.object({ error: z.object({ ...declineWire.shape, payment_intent: z.nullish(intentWire) }) }),
]);

type Intent = z.infer<typeof intentWire>;
type IntentOrDecline = z.infer<typeof intentOrDecline>;
type Underway = Exclude<PaymentStatus, FailedPaymentStatus>;

const statuses: ReadonlyMap<string, Underway> = new Map<string, Underway>([
  ['requires_payment_method', 'PAYMENT_METHOD_AWAITED'],
  ['requires_confirmation', 'CONFIRMATION_AWAITED'],
  ['requires_action', 'AUTHENTICATION_PENDING'],
  ['processing', 'PENDING'],
  ['requires_capture', 'AUTHORIZED'],
  ['succeeded', 'CAPTURED'],
  ['canceled', 'VOIDED'],
]);

/** The intent of an answer, where there is one. */
export function intentOf(answer: IntentOrDecline): Intent | undefined {
  return 'error' in answer ? (answer.error.payment_intent ?? undefined) : answer;
}

/**
 * How a payment stands, from an intent or a decline.
 *
 * @param failed - What a decline makes of it.
 */
export function toPaymentOutcome(
  answer: IntentOrDecline,
  failed: FailedPaymentStatus = 'FAILURE',
): ConnectorResult<PaymentOutcome> {
  const intent = intentOf(answer);
  const decline = 'error' in answer ? answer.error : failureOf(answer);
  if (decline !== undefined) {
    return {
      ...(intent && facts(intent)),
      connectorTransactionId: intent?.id,
      status: decline.code === 'payment_intent_authentication_failure' ? 'AUTHENTICATION_FAILED' : failed,
      error: toErrorInfo(decline),
    };
  }
  if (intent === undefined) throw new TypeError('an answer without a decline is an intent');
  return { ...facts(intent), connectorTransactionId: intent.id, status: statusOf(intent) };
}

/** An intent that waits for another payment method has failed with the last one. */
function failureOf({ status, last_payment_error }: Intent): Decline | undefined {
  return (status === 'requires_payment_method' && last_payment_error) || undefined;
}

function statusOf({ status, amount, amount_received, amount_capturable }: Intent): Underway {
  if (status === 'succeeded' && (amount_received ?? amount) < amount) return 'PARTIALLY_CAPTURED';
  if (status === 'requires_capture' && (amount_capturable ?? amount) < amount) return 'PARTIALLY_AUTHORIZED';
  return statuses.get(status) ?? 'UNRECOGNIZED';
}

function facts(intent: Intent) {
  const redirect = intent.next_action?.redirect_to_url?.url;
  const charge = intent.latest_charge;
  const card = typeof charge === 'object' ? charge?.payment_method_details?.card : undefined;
  return {
    connectorStatus: intent.status,
    amount: money(intent, intent.amount),
    capturedAmount: money(intent, capturedOf(intent)),
    capturableAmount: money(intent, intent.amount_capturable || undefined),
    connectorCustomerId: idOf(intent.customer),
    paymentMethodToken: isStored(intent) ? idOf(intent.payment_method) : undefined,
    networkTransactionId: card?.network_transaction_id ?? undefined,
    redirection: redirect ? ({ url: redirect, method: 'GET' } as const) : undefined,
  };
}

/** Nothing is worth telling only of a payment that succeeded. */
function capturedOf({ status, amount_received }: Intent): number | undefined {
  return (status === 'succeeded' ? amount_received : amount_received || undefined) ?? undefined;
}

/** Stripe keeps the method only for a customer, and only when it was asked to. */
function isStored({ customer, setup_future_usage, status }: Intent): boolean {
  const isConfirmed = status === 'succeeded' || status === 'requires_capture';
  return Boolean(customer && setup_future_usage) && isConfirmed;
}

function money({ currency }: Intent, amount: number | undefined): Money | undefined {
  if (amount === undefined) return undefined;
  const converted = fromStripeAmount(amount, currency);
  // Left out, it would pass for an answer that says nothing of the amount.
  if (converted === undefined) throw new RangeError('an amount that has no meaning in ISO 4217');
  return converted;
}
