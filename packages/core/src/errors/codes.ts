/** The three classes of thrown errors. What is thrown says whether a request had been sent. */
export type ErrorClass = 'IntegrationError' | 'NetworkError' | 'ConnectorError';

interface ErrorCodeEntry {
  readonly thrownAs: readonly ErrorClass[];
  readonly meaning: string;
  /** The remedy that is given when the place that throws knows no better one. */
  readonly action: string;
}

const integration = ['IntegrationError'] as const;
const network = ['NetworkError'] as const;
const connector = ['ConnectorError'] as const;

/** Every code that an error can carry: the one table from which the classes, the docs and their tests come. */
export const errorCodes = {
  INVALID_INPUT: {
    thrownAs: integration,
    meaning: 'A field of the request is missing, unknown or malformed.',
    action: 'Correct the named fields and call again; nothing was sent.',
  },
  INVALID_CUSTOMER_DATA: {
    thrownAs: ['IntegrationError', 'ConnectorError'],
    meaning: 'A detail of the customer is not acceptable.',
    action: 'Correct the named fields and call again; no customer was made.',
  },
  INPUT_NOT_SUPPORTED: {
    thrownAs: integration,
    meaning: 'The processor cannot take this field, and leaving it out would change what happens.',
    action: 'Leave the named field out, or use a connector that supports it.',
  },
  FLOW_NOT_SUPPORTED: {
    thrownAs: integration,
    meaning: 'The connector does not have this operation.',
    action: 'Use an operation that the connector has, or another connector.',
  },
  CURRENCY_NOT_SUPPORTED: {
    thrownAs: integration,
    meaning: 'The processor does not take this currency.',
    action: 'Use another currency or another connector.',
  },
  AMOUNT_CONVERSION_FAILED: {
    thrownAs: integration,
    meaning: 'The processor cannot express this amount in this currency exactly.',
    action: 'Use an amount that the processor can express; nothing is rounded.',
  },
  REQUEST_ENCODING_FAILED: {
    thrownAs: integration,
    meaning: 'The connector could not translate the request.',
    action: 'Report it to the author of the connector; nothing was sent.',
  },
  INVALID_CONNECTOR_CONFIG: {
    thrownAs: integration,
    meaning: "The connector's settings are missing or malformed.",
    action: 'Correct the named settings.',
  },
  INVALID_CLIENT_OPTIONS: {
    thrownAs: integration,
    meaning: 'An option of the client or of the call is missing or malformed.',
    action: 'Correct the named options.',
  },
  CONNECTOR_NOT_INSTALLED: {
    thrownAs: integration,
    meaning: 'No installed package provides the named connector.',
    action: 'Install the package of the connector.',
  },
  SPEC_VERSION_NOT_SUPPORTED: {
    thrownAs: integration,
    meaning: 'The connector was written for another contract than this core speaks.',
    action: 'Update the package that is behind.',
  },
  SANDBOX_NOT_AVAILABLE: {
    thrownAs: integration,
    meaning: 'The connector brings no offline sandbox for the DEVELOPMENT environment.',
    action: "Use the SANDBOX environment, the processor's own test system.",
  },
  CONNECT_TIMEOUT_EXCEEDED: {
    thrownAs: network,
    meaning: 'No connection within the connect time-out.',
    action: 'Nothing was sent: call again.',
  },
  RESPONSE_TIMEOUT_EXCEEDED: {
    thrownAs: network,
    meaning: 'No answer within the response time-out.',
    action: 'Call again with the same ids: the idempotency key prevents a second effect.',
  },
  TOTAL_TIMEOUT_EXCEEDED: {
    thrownAs: network,
    meaning: 'The call was not complete within the total time-out.',
    action: 'Call again with the same ids: the idempotency key prevents a second effect.',
  },
  CALL_ABORTED: {
    thrownAs: network,
    meaning: 'The caller aborted the call.',
    action: 'If the outcome matters, call again with the same ids.',
  },
  DNS_LOOKUP_FAILED: {
    thrownAs: network,
    meaning: "The processor's host name could not be resolved.",
    action: 'Nothing was sent: check the network and call again.',
  },
  TLS_HANDSHAKE_FAILED: {
    thrownAs: network,
    meaning: 'The secure connection could not be made or the certificate is not trusted.',
    action: 'Nothing was sent: check the clock, certificates and proxies.',
  },
  CONNECTION_FAILED: {
    thrownAs: network,
    meaning: 'The connection was refused or could not be made.',
    action: 'Nothing was sent: check the network and call again.',
  },
  CONNECTION_RESET: {
    thrownAs: network,
    meaning: 'The connection broke before the answer was complete.',
    action: 'Call again with the same ids: the idempotency key prevents a second effect.',
  },
  RESPONSE_DECODING_FAILED: {
    thrownAs: network,
    meaning: 'The answer was cut short, too large or unreadable.',
    action: 'Call again with the same ids: the idempotency key prevents a second effect.',
  },
  REQUEST_REJECTED: {
    thrownAs: connector,
    meaning: 'The processor found the request invalid.',
    action: 'See connectorCode; the processor finds the request by connectorRequestId.',
  },
  INVALID_API_KEY: {
    thrownAs: connector,
    meaning: 'The processor does not accept the credentials.',
    action: 'Check the key, and that it belongs to this environment.',
  },
  PERMISSION_DENIED: {
    thrownAs: connector,
    meaning: 'The credentials do not allow this operation.',
    action: 'Give the key the permission at the processor.',
  },
  RESOURCE_NOT_FOUND: {
    thrownAs: connector,
    meaning: 'The processor does not know the id that was named.',
    action: 'Check the id, the account and the environment.',
  },
  INVALID_STATE: {
    thrownAs: connector,
    meaning: 'The state of the object does not allow this operation.',
    action: 'Get the current state and decide from it.',
  },
  CUSTOMER_ALREADY_EXISTS: {
    thrownAs: connector,
    meaning: 'A customer with this merchantCustomerId exists, with other details.',
    action: 'Use the existing customer or update it.',
  },
  IDEMPOTENCY_CONFLICT: {
    thrownAs: connector,
    meaning: 'The same id or idempotency key was used before for a different request.',
    action: 'Repeat the call exactly as it was, or give a new id for a new intent.',
  },
  REQUEST_IN_PROGRESS: {
    thrownAs: connector,
    meaning: 'The same request, or one on the same object, is being processed.',
    action: 'Call again with the same ids after a moment.',
  },
  RATE_LIMITED: {
    thrownAs: connector,
    meaning: 'The processor received too many requests.',
    action: 'Call again with the same ids after the given time.',
  },
  CONNECTOR_UNAVAILABLE: {
    thrownAs: connector,
    meaning: 'The processor failed to handle the request.',
    action: 'Call again with the same ids: the idempotency key prevents a second effect.',
  },
  CONNECTOR_ERROR_RESPONSE: {
    thrownAs: connector,
    meaning: 'The processor answered with an error that has no unified code.',
    action: 'See connectorCode; the processor finds the request by connectorRequestId.',
  },
  RESPONSE_DESERIALIZATION_FAILED: {
    thrownAs: connector,
    meaning: 'The answer is not what the processor documents.',
    action: 'Call again with the same ids; if it stays, report it.',
  },
  RESPONSE_HANDLING_FAILED: {
    thrownAs: connector,
    meaning: 'The connector could not translate a valid answer.',
    action: 'Report it to the author of the connector; get the state before trying again.',
  },
  INTEGRITY_CHECK_FAILED: {
    thrownAs: connector,
    meaning: 'The answer names another amount, currency or reference than was asked for.',
    action: 'Do not deliver: get the state, and void or refund where needed.',
  },
} as const satisfies Record<string, ErrorCodeEntry>;

/** A code of {@link errorCodes}. */
export type ErrorCode = keyof typeof errorCodes;

type CodesOf<C extends ErrorClass> = {
  [K in ErrorCode]: C extends (typeof errorCodes)[K]['thrownAs'][number] ? K : never;
}[ErrorCode];

/** The codes of errors that are thrown before anything is sent. */
export type IntegrationErrorCode = CodesOf<'IntegrationError'>;
/** The codes of errors without a complete answer. */
export type NetworkErrorCode = CodesOf<'NetworkError'>;
/** The codes of errors that the processor's answer caused. */
export type ConnectorErrorCode = CodesOf<'ConnectorError'>;
