/** How Adyen calls the kinds of errors. */
export type ErrorType = 'configuration' | 'internal' | 'security' | 'validation';

/** What an error answer says, besides its pspReference. */
export interface ErrorBody {
  readonly status: number;
  readonly errorCode: string;
  readonly message: string;
  readonly errorType: ErrorType;
}

/** Thrown wherever Adyen would answer with an error. It is an error, so that it can leave any depth of a call. */
export class Refusal extends Error {
  readonly body: ErrorBody;
  /** The same request may succeed later: `transient-error: true`. */
  readonly transient: boolean;

  constructor(body: ErrorBody, transient = false) {
    super(body.message);
    this.name = 'Refusal';
    this.body = body;
    this.transient = transient;
  }
}

/** HTTP 422: the request was understood and cannot be carried out. */
export function invalid(errorCode: string, message: string): Refusal {
  return new Refusal({ status: 422, errorCode, message, errorType: 'validation' });
}

/** HTTP 400: the request was not understood. */
export function malformed(message: string): Refusal {
  return new Refusal({ status: 400, errorCode: '702', message, errorType: 'validation' });
}

/** HTTP 401. */
export const unauthorised = (): Refusal =>
  new Refusal({
    status: 401,
    errorCode: '000',
    message: 'HTTP Status Response - Unauthorized',
    errorType: 'security',
  });

/** HTTP 403: the key has no such merchant account. */
export const invalidMerchantAccount = (): Refusal =>
  new Refusal({ status: 403, errorCode: '901', message: 'Invalid Merchant Account', errorType: 'security' });

/** HTTP 500: what the account is not configured for. */
export const unsupportedDetails = (): Refusal =>
  new Refusal({
    status: 500,
    errorCode: '905',
    message: 'Payment details are not supported',
    errorType: 'configuration',
  });

/** HTTP 500. */
export const internalError = (transient = false): Refusal =>
  new Refusal({ status: 500, errorCode: '903', message: 'Internal error', errorType: 'internal' }, transient);

/** HTTP 503: the idempotency keys are out of reach, and nothing was done. */
export const keyStoreDown = (): Refusal =>
  new Refusal(
    {
      status: 503,
      errorCode: '703',
      message: 'Required resource temporarily unavailable',
      errorType: 'internal',
    },
    true,
  );

/** HTTP 429. */
export const rateLimited = (): Refusal =>
  new Refusal(
    {
      status: 429,
      errorCode: '000',
      message: 'HTTP Status Response - Too Many Requests',
      errorType: 'security',
    },
    true,
  );
