import type { RequestSent } from '../transport/failure.ts';
import {
  type ConnectorErrorCode,
  type ErrorClass,
  type ErrorCode,
  errorCodes,
  type IntegrationErrorCode,
  type NetworkErrorCode,
} from './codes.ts';

/** Did money move, or a hold on it, because of this call? */
export type MoneyMoved = 'no' | 'yes' | 'unknown';

/**
 * May the same call be made again?
 *
 * - `never`: it would fail in the same way, or could do harm.
 * - `same-key`: at once, with the same ids (and so the same idempotency key).
 * - `after`: the same, but not before `afterMs`.
 * - `new-attempt`: as a new payment with a new merchant id.
 */
export type Retry =
  | { readonly kind: 'never' | 'same-key' | 'new-attempt' }
  | { readonly kind: 'after'; readonly afterMs: number };

/** One thing that is wrong with the input: the field's path and what to do, never its value. */
export interface InputIssue {
  /** As the caller wrote it: `paymentMethod.card.cardNumber`. Empty for the request itself. */
  readonly field: string;
  readonly message: string;
}

const mostDescribed = 10;

/** `email must be an e-mail address; name is required` */
export function describeIssues(issues: readonly InputIssue[]): string {
  const described = issues.slice(0, mostDescribed);
  const more = issues.length > mostDescribed ? [`and ${issues.length - mostDescribed} more`] : [];
  return [...described.map(({ field, message }) => (field === '' ? message : `${field} ${message}`)), ...more].join(
    '; ',
  );
}

/** What every error of Prism tells beside its message. */
export interface PrismErrorDetails {
  readonly message?: string | undefined;
  /** The HTTP status that fits: the processor's own where it answered. */
  readonly statusCode?: number | undefined;
  readonly suggestedAction?: string | undefined;
  readonly connector?: string | undefined;
  /** `customer.create`, `payment.authorize`, … */
  readonly operation?: string | undefined;
  readonly requestSent?: RequestSent | undefined;
  readonly moneyMoved?: MoneyMoved | undefined;
  readonly retry?: Retry | undefined;
  /** The fields that are wrong, for errors of input. */
  readonly issues?: readonly InputIssue[] | undefined;
  /** The processor's id of the HTTP request, for its support and dashboard. */
  readonly connectorRequestId?: string | undefined;
  /** The processor's own error code. */
  readonly connectorCode?: string | undefined;
  /** The key that was sent, so that the call can be repeated with it. */
  readonly idempotencyKey?: string | undefined;
  /** Known when the failure concerns a customer that exists. */
  readonly connectorCustomerId?: string | undefined;
  /** Known when the failure concerns a payment that exists. */
  readonly connectorTransactionId?: string | undefined;
  readonly cause?: Error | undefined;
}

const brand = Symbol.for('@prism/error');
const docsBase = 'https://github.com/prism-payments/prism/blob/main/docs/errors.md';

abstract class PrismErrorBase extends Error {
  readonly code: ErrorCode;
  readonly suggestedAction: string;
  readonly docUrl: string;
  readonly statusCode: number | undefined;
  readonly connector: string | undefined;
  readonly operation: string | undefined;
  readonly requestSent: RequestSent;
  readonly moneyMoved: MoneyMoved;
  readonly retry: Retry['kind'];
  readonly retryAfterMs: number | undefined;
  readonly issues: readonly InputIssue[];
  readonly connectorRequestId: string | undefined;
  readonly connectorCode: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly connectorCustomerId: string | undefined;
  readonly connectorTransactionId: string | undefined;

  constructor(name: ErrorClass, code: ErrorCode, details: PrismErrorDetails, sent: RequestSent) {
    super(details.message ?? errorCodes[code].meaning, details.cause && { cause: details.cause });
    Object.defineProperty(this, 'name', { value: name, configurable: true });
    Object.defineProperty(this, brand, { value: name });
    this.code = code;
    this.suggestedAction = details.suggestedAction ?? errorCodes[code].action;
    this.docUrl = `${docsBase}#${code.toLowerCase()}`;
    this.statusCode = details.statusCode;
    this.connector = details.connector;
    this.operation = details.operation;
    this.requestSent = details.requestSent ?? sent;
    this.moneyMoved = details.moneyMoved ?? 'no';
    const retry = details.retry ?? { kind: 'never' };
    this.retry = retry.kind;
    this.retryAfterMs = retry.kind === 'after' ? retry.afterMs : undefined;
    this.issues = details.issues ?? [];
    this.connectorRequestId = details.connectorRequestId;
    this.connectorCode = details.connectorCode;
    this.idempotencyKey = details.idempotencyKey;
    this.connectorCustomerId = details.connectorCustomerId;
    this.connectorTransactionId = details.connectorTransactionId;
  }

  /** What a log may hold: everything but the stack and the cause. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this);
  }
}

/** Bad input, bad configuration, or something the connector cannot do. Nothing was sent. */
export class IntegrationError extends PrismErrorBase {
  declare readonly code: IntegrationErrorCode;
  constructor(code: IntegrationErrorCode, details: PrismErrorDetails = {}) {
    super('IntegrationError', code, details, 'no');
  }
}

/** No complete answer. `requestSent` says whether the processor may have acted. */
export class NetworkError extends PrismErrorBase {
  declare readonly code: NetworkErrorCode;
  constructor(code: NetworkErrorCode, details: PrismErrorDetails = {}) {
    super('NetworkError', code, details, 'unknown');
  }
}

/** The processor answered with an error, or with something that breaks its own contract. */
export class ConnectorError extends PrismErrorBase {
  declare readonly code: ConnectorErrorCode;
  constructor(code: ConnectorErrorCode, details: PrismErrorDetails = {}) {
    super('ConnectorError', code, details, 'yes');
  }
}

/** Any error that Prism throws. */
export type PrismError = IntegrationError | NetworkError | ConnectorError;

/** True for an error of Prism, also of another copy of this package. */
export function isPrismError(error: unknown): error is PrismError {
  return typeof error === 'object' && error !== null && brand in error;
}

/** True for {@link IntegrationError}, also of another copy of this package. */
export function isIntegrationError(error: unknown): error is IntegrationError {
  return isPrismError(error) && error.name === 'IntegrationError';
}

/** True for {@link NetworkError}, also of another copy of this package. */
export function isNetworkError(error: unknown): error is NetworkError {
  return isPrismError(error) && error.name === 'NetworkError';
}

/** True for {@link ConnectorError}, also of another copy of this package. */
export function isConnectorError(error: unknown): error is ConnectorError {
  return isPrismError(error) && error.name === 'ConnectorError';
}
