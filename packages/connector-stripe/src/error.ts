import type { ConnectorErrorCode, ErrorAnswer, ErrorMeaning } from '@prism/core';
import * as z from 'zod/mini';
import { idOf, reference } from './wire/reference.ts';

const errorBody = z.object({
  error: z.object({
    type: z.nullish(z.string()),
    code: z.nullish(z.string()),
    param: z.nullish(z.string()),
    payment_intent: reference,
  }),
});

/** https://docs.stripe.com/error-codes: the codes that say more than their HTTP status. */
const codes: ReadonlyMap<string, ConnectorErrorCode> = new Map<string, ConnectorErrorCode>([
  ['api_key_expired', 'INVALID_API_KEY'],
  ['platform_api_key_expired', 'INVALID_API_KEY'],
  ['secret_key_required', 'INVALID_API_KEY'],
  ['livemode_mismatch', 'INVALID_API_KEY'],
  ['resource_missing', 'RESOURCE_NOT_FOUND'],
  ['rate_limit', 'RATE_LIMITED'],
  ['lock_timeout', 'REQUEST_IN_PROGRESS'],
  ['idempotency_key_in_use', 'REQUEST_IN_PROGRESS'],
  ['payment_intent_unexpected_state', 'INVALID_STATE'],
  ['payment_method_unexpected_state', 'INVALID_STATE'],
  ['intent_invalid_state', 'INVALID_STATE'],
  ['status_transition_invalid', 'INVALID_STATE'],
  ['charge_already_captured', 'INVALID_STATE'],
  ['charge_already_refunded', 'INVALID_STATE'],
  ['charge_disputed', 'INVALID_STATE'],
  ['charge_expired_for_capture', 'INVALID_STATE'],
  ['charge_not_refundable', 'INVALID_STATE'],
  ['capture_charge_authorization_expired', 'INVALID_STATE'],
  ['refund_disputed_payment', 'INVALID_STATE'],
  ['token_already_used', 'INVALID_STATE'],
  ['token_in_use', 'REQUEST_IN_PROGRESS'],
]);

type StripeError = Partial<z.infer<typeof errorBody>['error']>;

/** What an error of Stripe means (https://docs.stripe.com/api/errors). */
export function stripeError(answer: ErrorAnswer): ErrorMeaning {
  const error: StripeError = errorBody.safeParse(answer.body).data?.error ?? {};
  const hint = answer.headers['stripe-should-retry'];
  // Stripe keeps its answer under the key, even that it broke down: the same request brings the same answer.
  const isKept = answer.headers['idempotent-replayed'] === 'true';
  return {
    code: meaningOf(answer, error),
    connectorCode: error.code ?? error.type ?? undefined,
    parameter: error.param ?? undefined,
    ...((isKept || hint !== undefined) && { retryable: !isKept && hint === 'true' }),
    connectorTransactionId: idOf(error.payment_intent),
  };
}

function meaningOf(answer: ErrorAnswer, error: StripeError): ConnectorErrorCode | undefined {
  const { type, code } = error;
  if (type === 'idempotency_error' && code !== 'idempotency_key_in_use') {
    // A key of ours comes from the merchantCustomerId: the same one with other details is another customer of the same name.
    const isSameId = answer.operation === 'customer.create' && !answer.hasCallersKey;
    return isSameId ? 'CUSTOMER_ALREADY_EXISTS' : 'IDEMPOTENCY_CONFLICT';
  }
  const known = codes.get(code ?? '');
  if (known !== undefined) return known;
  if (isAboutCustomerDetail(answer, error)) return 'INVALID_CUSTOMER_DATA';
  return isAboutDetached(answer, error) ? 'INVALID_STATE' : undefined;
}

function isAboutCustomerDetail({ operation }: ErrorAnswer, { code, param }: StripeError): boolean {
  const hasDetails = operation === 'customer.create' || operation === 'customer.update';
  const isDetail = /^(?:name|email|phone|description|address|metadata)\b/.test(param ?? '');
  return hasDetails && (isDetail || code === 'email_invalid');
}

/** Stripe has no code for a payment method that no customer has (any more): it is all that can be wrong with a known one. */
function isAboutDetached({ operation, statusCode }: ErrorAnswer, { type, code }: StripeError): boolean {
  return operation === 'paymentMethod.delete' && statusCode === 400 && type === 'invalid_request_error' && !code;
}
