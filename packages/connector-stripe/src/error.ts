import type { ConnectorErrorCode, ErrorAnswer, ErrorMeaning } from '@prism/core';
import * as z from 'zod/mini';

const errorBody = z.object({
  error: z.object({
    type: z.nullish(z.string()),
    code: z.nullish(z.string()),
    param: z.nullish(z.string()),
    payment_intent: z.nullish(z.object({ id: z.string() })),
  }),
});

/** https://docs.stripe.com/error-codes: the codes that say more than their HTTP status. */
const codes: ReadonlyMap<string, ConnectorErrorCode> = new Map<string, ConnectorErrorCode>([
  ['api_key_expired', 'INVALID_API_KEY'],
  ['platform_api_key_expired', 'INVALID_API_KEY'],
  ['secret_key_required', 'PERMISSION_DENIED'],
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

/** What an error of Stripe means (https://docs.stripe.com/api/errors). */
export function stripeError({ headers, body, operation }: ErrorAnswer): ErrorMeaning {
  const parsed = errorBody.safeParse(body);
  const { type, code, param, payment_intent } = parsed.data?.error ?? {};
  const hint = headers['stripe-should-retry'];
  // Stripe keeps its answer under the key, even that it broke down: the same request brings the same answer.
  const isKept = headers['idempotent-replayed'] === 'true';
  return {
    code: meaningOf(operation, type, code, param),
    connectorCode: code ?? type ?? undefined,
    parameter: param ?? undefined,
    ...((isKept || hint !== undefined) && { retryable: !isKept && hint === 'true' }),
    connectorTransactionId: payment_intent?.id,
  };
}

function meaningOf(
  operation: ErrorAnswer['operation'],
  type: string | null | undefined,
  code: string | null | undefined,
  param: string | null | undefined,
): ConnectorErrorCode | undefined {
  const isCustomerData = operation === 'customer.create' || operation === 'customer.update';
  // The key comes from the merchantCustomerId: the same one with other details is another customer of the same name.
  if (type === 'idempotency_error' && code !== 'idempotency_key_in_use') {
    return operation === 'customer.create' ? 'CUSTOMER_ALREADY_EXISTS' : 'IDEMPOTENCY_CONFLICT';
  }
  const known = codes.get(code ?? '');
  if (known !== undefined) return known;
  const isDetail = /^(?:name|email|phone|description|address|metadata)\b/.test(param ?? '');
  return isCustomerData && isDetail ? 'INVALID_CUSTOMER_DATA' : undefined;
}
