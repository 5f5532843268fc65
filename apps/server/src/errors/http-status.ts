import type { ErrorCode, PrismError } from '@prism/core';

/** The HTTP status of an error: fixed, or the processor's own where it is one of 400 to 499. */
export const httpStatuses = {
  INVALID_INPUT: 422,
  INVALID_CUSTOMER_DATA: 422,
  INPUT_NOT_SUPPORTED: 422,
  FLOW_NOT_SUPPORTED: 501,
  CURRENCY_NOT_SUPPORTED: 422,
  AMOUNT_CONVERSION_FAILED: 422,
  REQUEST_ENCODING_FAILED: 500,
  INVALID_CONNECTOR_CONFIG: 400,
  INVALID_CLIENT_OPTIONS: 400,
  CONNECTOR_NOT_INSTALLED: 400,
  SPEC_VERSION_NOT_SUPPORTED: 500,
  SANDBOX_NOT_AVAILABLE: 501,
  CONNECT_TIMEOUT_EXCEEDED: 504,
  RESPONSE_TIMEOUT_EXCEEDED: 504,
  TOTAL_TIMEOUT_EXCEEDED: 504,
  CALL_ABORTED: 504,
  DNS_LOOKUP_FAILED: 502,
  TLS_HANDSHAKE_FAILED: 502,
  CONNECTION_FAILED: 502,
  CONNECTION_RESET: 502,
  RESPONSE_DECODING_FAILED: 502,
  REQUEST_REJECTED: 'processor',
  INVALID_API_KEY: 'processor',
  PERMISSION_DENIED: 'processor',
  RESOURCE_NOT_FOUND: 'processor',
  INVALID_STATE: 'processor',
  CUSTOMER_ALREADY_EXISTS: 409,
  IDEMPOTENCY_CONFLICT: 409,
  REQUEST_IN_PROGRESS: 409,
  RATE_LIMITED: 429,
  CONNECTOR_UNAVAILABLE: 502,
  CONNECTOR_ERROR_RESPONSE: 'processor',
  RESPONSE_DESERIALIZATION_FAILED: 502,
  RESPONSE_HANDLING_FAILED: 502,
  INTEGRITY_CHECK_FAILED: 502,
} as const satisfies Record<ErrorCode, number | 'processor'>;

/** The HTTP status with which an error is answered. */
export function httpStatusOf({ code, statusCode = 0 }: PrismError): number {
  // A connector may bring a newer copy of core, which has codes that this one has not.
  const status: number | 'processor' = httpStatuses[code] ?? 'processor';
  if (status !== 'processor') return status;
  return statusCode >= 400 && statusCode < 500 ? statusCode : 502;
}
