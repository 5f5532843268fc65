import type { ConnectorErrorCode } from '../errors/codes.ts';

const byStatus: Readonly<Record<number, ConnectorErrorCode>> = {
  400: 'REQUEST_REJECTED',
  401: 'INVALID_API_KEY',
  403: 'PERMISSION_DENIED',
  404: 'RESOURCE_NOT_FOUND',
  408: 'CONNECTOR_UNAVAILABLE',
  409: 'REQUEST_IN_PROGRESS',
  422: 'REQUEST_REJECTED',
  429: 'RATE_LIMITED',
};

/** What an HTTP status says where the connector knows nothing better. */
export function codeOfStatus(statusCode: number): ConnectorErrorCode {
  if (statusCode >= 500) return 'CONNECTOR_UNAVAILABLE';
  return byStatus[statusCode] ?? 'CONNECTOR_ERROR_RESPONSE';
}

/** Errors after which the same request may succeed, if the processor gives no hint of its own. */
export const transientCodes: ReadonlySet<string> = new Set<ConnectorErrorCode>([
  'REQUEST_IN_PROGRESS',
  'RATE_LIMITED',
  'CONNECTOR_UNAVAILABLE',
]);

/** Errors that leave open whether this request, or an earlier one with its key, had its effect. */
export const undecidedCodes: ReadonlySet<string> = new Set<ConnectorErrorCode>([
  'REQUEST_IN_PROGRESS',
  'CONNECTOR_UNAVAILABLE',
  'RESPONSE_DESERIALIZATION_FAILED',
]);

/** Errors that turn a request away before it is looked at: they say nothing about an earlier one. */
export const atTheDoor: ReadonlySet<string> = new Set<ConnectorErrorCode>([
  'RATE_LIMITED',
  'INVALID_API_KEY',
  'PERMISSION_DENIED',
]);

/** The HTTP status that a code stands for, where processors answer it with others. */
export const statusOfCode: Readonly<Partial<Record<ConnectorErrorCode, number>>> = {
  CUSTOMER_ALREADY_EXISTS: 409,
  IDEMPOTENCY_CONFLICT: 409,
  INVALID_CUSTOMER_DATA: 422,
};
