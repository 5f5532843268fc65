/** Did the request leave this machine? `unknown` when nobody can say. */
export type RequestSent = 'no' | 'yes' | 'unknown';

/** What went wrong between sending and a complete answer. */
export type TransportFailureKind =
  | 'CONNECT_TIMEOUT_EXCEEDED'
  | 'RESPONSE_TIMEOUT_EXCEEDED'
  | 'TOTAL_TIMEOUT_EXCEEDED'
  | 'CALL_ABORTED'
  | 'DNS_LOOKUP_FAILED'
  | 'TLS_HANDSHAKE_FAILED'
  | 'CONNECTION_FAILED'
  | 'CONNECTION_RESET'
  | 'RESPONSE_DECODING_FAILED';

/** Why there is no complete answer. It carries no URL, header or body, so it can stand as a `cause`. */
export interface TransportFailure extends Error {
  readonly name: 'TransportFailure';
  readonly kind: TransportFailureKind;
  readonly requestSent: RequestSent;
  /** The system's own word, such as `ECONNRESET`. */
  readonly systemCode?: string;
}

const brand = Symbol.for('@prism/transport-failure');

/** Makes the one error that a transport throws. */
export function transportFailure(
  kind: TransportFailureKind,
  requestSent: RequestSent,
  systemCode?: string,
): TransportFailure {
  const failure = new Error(systemCode === undefined ? kind : `${kind} (${systemCode})`);
  return Object.assign(failure, {
    [brand]: true,
    name: 'TransportFailure' as const,
    kind,
    requestSent,
    ...(systemCode !== undefined && { systemCode }),
  });
}

/** True for the error of any transport, also of another copy of this package. */
export function isTransportFailure(error: unknown): error is TransportFailure {
  return error instanceof Error && brand in error;
}
