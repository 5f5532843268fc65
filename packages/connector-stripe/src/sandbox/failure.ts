import type { Charge } from './wire/charge.ts';
import type { PaymentIntent } from './wire/payment-intent.ts';
import type { PaymentMethod } from './wire/payment-method.ts';
import type { SetupIntent } from './wire/setup-intent.ts';

/** The `error` object of a Stripe answer. */
export interface ErrorBody {
  readonly type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  readonly message: string;
  readonly code?: string | undefined;
  readonly decline_code?: string | undefined;
  readonly advice_code?: string | undefined;
  readonly network_advice_code?: string | undefined;
  readonly network_decline_code?: string | undefined;
  readonly param?: string | undefined;
  readonly charge?: Charge['id'] | undefined;
  readonly payment_intent?: PaymentIntent | undefined;
  readonly payment_method?: PaymentMethod | undefined;
  readonly setup_intent?: SetupIntent | undefined;
}

/** Thrown wherever Stripe would answer with an error. It is an error, so that it can leave any depth of a call. */
export class Refusal extends Error {
  /** The HTTP status. */
  readonly status: number;
  /** The body's `error`. */
  readonly error: ErrorBody;

  constructor(status: number, error: ErrorBody) {
    super(error.message);
    this.name = 'Refusal';
    this.status = status;
    this.error = error;
  }
}

/** What may stand beside the message of an invalid request. */
export type RefusalDetails = Pick<ErrorBody, 'code' | 'param' | 'payment_intent' | 'setup_intent'>;

/** HTTP 400: the request cannot be carried out as it stands. */
export function invalidRequest(message: string, details: RefusalDetails = {}): Refusal {
  return new Refusal(400, { type: 'invalid_request_error', message, ...details });
}

/** HTTP 400: a parameter names an object that this account does not have. */
export function missingReference(noun: string, id: string, param: string): Refusal {
  return invalidRequest(`No such ${noun}: '${id}'`, { code: 'resource_missing', param });
}

/** HTTP 404: the path names an object that this account does not have. */
export function missingResource(noun: string, id: string, param: string): Refusal {
  return new Refusal(404, {
    type: 'invalid_request_error',
    message: `No such ${noun}: '${id}'`,
    code: 'resource_missing',
    param,
  });
}
