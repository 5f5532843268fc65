/** One HTTP request, complete: the transport adds nothing to it but what HTTP itself needs. */
export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeouts: TransportTimeouts;
  /** The caller's own wish to stop. */
  readonly signal?: AbortSignal;
}

/** All in milliseconds. */
export interface TransportTimeouts {
  /** Until the connection, with TLS, stands. */
  readonly connect: number;
  /** From sending until the answer's headers. */
  readonly response: number;
  /** Until the last byte of the answer. */
  readonly total: number;
}

/** One HTTP answer, read to its end. Redirects are not followed: they are answers like any other. */
export interface TransportResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The one seam to the network.
 *
 * @throws TransportFailure when there is no complete answer; an HTTP error status is an answer.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;
