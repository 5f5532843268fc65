import type { ConnectorErrorCode } from '@prism/core';
import type { DocumentedError } from '@prism/testkit';
import { intentWire } from '../support/wire.ts';

const invalid = 'invalid_request_error';
const message = 'Words that explain it and may quote.';

type Row = readonly [statusCode: number, error: object, code: ConnectorErrorCode, retry: DocumentedError['retry']];

const rows: readonly Row[] = [
  [400, { type: invalid }, 'REQUEST_REJECTED', 'never'],
  [400, { type: invalid, code: 'parameter_missing' }, 'REQUEST_REJECTED', 'never'],
  [400, { type: invalid, code: 'email_invalid' }, 'REQUEST_REJECTED', 'never'],
  [400, { type: invalid, code: 'livemode_mismatch' }, 'INVALID_API_KEY', 'never'],
  [401, { type: invalid }, 'INVALID_API_KEY', 'never'],
  [400, { type: invalid, code: 'api_key_expired' }, 'INVALID_API_KEY', 'never'],
  [400, { type: invalid, code: 'platform_api_key_expired' }, 'INVALID_API_KEY', 'never'],
  [403, { type: invalid, code: 'secret_key_required' }, 'INVALID_API_KEY', 'never'],
  [403, { type: invalid }, 'PERMISSION_DENIED', 'never'],
  [400, { type: invalid, code: 'resource_missing' }, 'RESOURCE_NOT_FOUND', 'never'],
  [400, { type: invalid, code: 'payment_intent_unexpected_state' }, 'INVALID_STATE', 'never'],
  [400, { type: invalid, code: 'payment_method_unexpected_state' }, 'INVALID_STATE', 'never'],
  [400, { type: invalid, code: 'intent_invalid_state' }, 'INVALID_STATE', 'never'],
  [400, { type: invalid, code: 'status_transition_invalid' }, 'INVALID_STATE', 'never'],
  [400, { type: invalid, code: 'charge_already_captured' }, 'INVALID_STATE', 'never'],
  [400, { type: invalid, code: 'charge_already_refunded' }, 'INVALID_STATE', 'never'],
  [400, { type: invalid, code: 'charge_disputed' }, 'INVALID_STATE', 'never'],
  [400, { type: invalid, code: 'charge_expired_for_capture' }, 'INVALID_STATE', 'never'],
  [400, { type: invalid, code: 'charge_not_refundable' }, 'INVALID_STATE', 'never'],
  [400, { type: invalid, code: 'capture_charge_authorization_expired' }, 'INVALID_STATE', 'never'],
  [400, { type: invalid, code: 'refund_disputed_payment' }, 'INVALID_STATE', 'never'],
  [400, { type: invalid, code: 'token_already_used' }, 'INVALID_STATE', 'never'],
  [400, { type: invalid, code: 'token_in_use' }, 'REQUEST_IN_PROGRESS', 'same-key'],
  [400, { type: invalid, code: 'rate_limit' }, 'RATE_LIMITED', 'same-key'],
  [429, { type: invalid, code: 'lock_timeout' }, 'REQUEST_IN_PROGRESS', 'same-key'],
  [400, { type: 'idempotency_error' }, 'IDEMPOTENCY_CONFLICT', 'never'],
  // By whatever status.
  [400, { type: 'idempotency_error', code: 'idempotency_key_in_use' }, 'REQUEST_IN_PROGRESS', 'same-key'],
  [409, { type: 'idempotency_error', code: 'idempotency_key_in_use' }, 'REQUEST_IN_PROGRESS', 'same-key'],
  [500, { type: 'api_error' }, 'CONNECTOR_UNAVAILABLE', 'same-key'],
];

const byTable = rows.map(
  ([statusCode, error, code, retry]): DocumentedError => ({
    statusCode,
    body: { error: { message, ...error } },
    code,
    connectorCode: 'code' in error ? String(error.code) : 'type' in error ? String(error.type) : '',
    retry,
  }),
);

/** https://docs.stripe.com/error-codes, and the headers that say whether to send again. */
export const paymentErrors: readonly DocumentedError[] = [
  ...byTable,
  {
    statusCode: 400,
    headers: { 'stripe-should-retry': 'true' },
    body: { error: { type: invalid, message } },
    code: 'REQUEST_REJECTED',
    retry: 'same-key',
  },
  {
    statusCode: 500,
    headers: { 'stripe-should-retry': 'false' },
    body: { error: { type: 'api_error', message } },
    code: 'CONNECTOR_UNAVAILABLE',
    retry: 'never',
  },
  {
    statusCode: 500,
    headers: { 'idempotent-replayed': 'true' },
    body: { error: { type: 'api_error', message } },
    code: 'CONNECTOR_UNAVAILABLE',
    retry: 'never',
  },
  // It would be answered the same again, whatever it is said to be worth.
  {
    statusCode: 500,
    headers: { 'idempotent-replayed': 'true', 'stripe-should-retry': 'true' },
    body: { error: { type: 'api_error', message } },
    code: 'CONNECTOR_UNAVAILABLE',
    retry: 'never',
  },
  // Amounts that are none.
  ...[
    { amount: -2099 },
    { amount: 20.99 },
    { amount: 2 ** 53 },
    { amount: 20.5, currency: 'mga' },
    { currency: 'ssp' },
    { currency: 'USD' },
  ].map(
    (wrong) =>
      ({
        statusCode: 200,
        body: intentWire({ id: 'pi_3MtwBwLkdIwHu7ix', amount: 2099, ...wrong }),
        code: 'RESPONSE_HANDLING_FAILED',
      }) as const,
  ),
  {
    statusCode: 200,
    body: intentWire({ id: 'pi_3MtwBwLkdIwHu7ix', amount: 2099, amount_received: 2099, currency: 'isk' }),
    code: 'RESPONSE_HANDLING_FAILED',
  },
  {
    statusCode: 400,
    body: { error: { type: invalid, message, payment_intent: { id: 'pi_3MtwBwLkdIwHu7ix' } } },
    code: 'REQUEST_REJECTED',
    connectorTransactionId: 'pi_3MtwBwLkdIwHu7ix',
  },
];
