import { Code } from '@connectrpc/connect';
import { type ErrorCode, isPrismError, type PrismError } from '@prism/core';
import type { ServerError, ServerErrorCode } from './server-error.ts';

/** What the code of an error depends on: the processor's HTTP status, or whether the request was sent. */
type Dependent = 'processor' | 'timeout' | 'connection';

/** The gRPC code of each error. */
export const grpcCodes = {
  INVALID_INPUT: Code.InvalidArgument,
  INVALID_CUSTOMER_DATA: Code.InvalidArgument,
  INPUT_NOT_SUPPORTED: Code.InvalidArgument,
  FLOW_NOT_SUPPORTED: Code.FailedPrecondition,
  CURRENCY_NOT_SUPPORTED: Code.InvalidArgument,
  AMOUNT_CONVERSION_FAILED: Code.InvalidArgument,
  REQUEST_ENCODING_FAILED: Code.Internal,
  INVALID_CONNECTOR_CONFIG: Code.FailedPrecondition,
  INVALID_CLIENT_OPTIONS: Code.InvalidArgument,
  CONNECTOR_NOT_INSTALLED: Code.FailedPrecondition,
  SPEC_VERSION_NOT_SUPPORTED: Code.FailedPrecondition,
  SANDBOX_NOT_AVAILABLE: Code.FailedPrecondition,
  CONNECT_TIMEOUT_EXCEEDED: 'timeout',
  RESPONSE_TIMEOUT_EXCEEDED: 'timeout',
  TOTAL_TIMEOUT_EXCEEDED: 'timeout',
  CALL_ABORTED: Code.Canceled,
  DNS_LOOKUP_FAILED: Code.Unavailable,
  TLS_HANDSHAKE_FAILED: Code.Unavailable,
  CONNECTION_FAILED: 'connection',
  CONNECTION_RESET: 'connection',
  RESPONSE_DECODING_FAILED: Code.Internal,
  REQUEST_REJECTED: 'processor',
  INVALID_API_KEY: Code.Unauthenticated,
  PERMISSION_DENIED: Code.PermissionDenied,
  RESOURCE_NOT_FOUND: Code.NotFound,
  INVALID_STATE: 'processor',
  CUSTOMER_ALREADY_EXISTS: Code.AlreadyExists,
  IDEMPOTENCY_CONFLICT: Code.AlreadyExists,
  // The same call may be made again; for the two above it may not.
  REQUEST_IN_PROGRESS: Code.Aborted,
  RATE_LIMITED: Code.ResourceExhausted,
  CONNECTOR_UNAVAILABLE: 'processor',
  CONNECTOR_ERROR_RESPONSE: 'processor',
  RESPONSE_DESERIALIZATION_FAILED: Code.Internal,
  RESPONSE_HANDLING_FAILED: Code.Internal,
  INTEGRITY_CHECK_FAILED: Code.Internal,
} as const satisfies Record<ErrorCode, Code | Dependent>;

/** What the reference's contract documents, and 422. Every other status is `UNKNOWN`. */
const byProcessorStatus: Readonly<Record<number, Code>> = {
  400: Code.InvalidArgument,
  401: Code.Unauthenticated,
  403: Code.PermissionDenied,
  404: Code.NotFound,
  422: Code.InvalidArgument,
  429: Code.ResourceExhausted,
  500: Code.Internal,
  501: Code.Unimplemented,
  503: Code.Unavailable,
  504: Code.DeadlineExceeded,
};

const ofServer: Readonly<Partial<Record<ServerErrorCode, Code>>> = {
  MALFORMED_REQUEST: Code.InvalidArgument,
  UNAUTHENTICATED: Code.Unauthenticated,
  ACCOUNT_NOT_ALLOWED: Code.PermissionDenied,
  UNSUPPORTED_MEDIA_TYPE: Code.Unimplemented,
  BODY_TOO_LARGE: Code.ResourceExhausted,
  TOO_MANY_CALLS: Code.Unavailable,
  SHUTTING_DOWN: Code.Unavailable,
};

/** The gRPC code with which an error is answered. */
export function grpcCodeOf(error: PrismError | ServerError): Code {
  if (!isPrismError(error)) return ofServer[error.code] ?? Code.Internal;
  // A connector may bring a newer copy of core, which has codes that this one has not.
  const code: Code | Dependent = grpcCodes[error.code] ?? 'processor';
  if (code === 'processor') return byProcessorStatus[error.statusCode ?? 0] ?? Code.Unknown;
  if (code !== 'timeout' && code !== 'connection') return code;
  // Clients of gRPC take UNAVAILABLE to mean that nothing has happened.
  if (error.requestSent === 'no') return Code.Unavailable;
  return code === 'timeout' ? Code.DeadlineExceeded : Code.Unknown;
}
