import type { ErrorBody } from '../failure.ts';
import { Refusal } from '../failure.ts';
import type { Answer } from '../state/idempotency-keys.ts';
import { docUrl } from './doc-url.ts';

/** The API version of Stripe's current client, which this sandbox models. */
export const API_VERSION = '2026-10-28.endive';

/** Statuses on which Stripe says whether to try again. */
const shouldRetry: Readonly<Record<number, string>> = { 402: 'false', 409: 'true', 429: 'true' };

/** The body of a refusal, as Stripe writes errors. */
export function errorBody(error: ErrorBody, requestId: string, seconds: number): string {
  const links = {
    ...(error.code === undefined ? {} : { doc_url: docUrl(error.code) }),
    request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}?t=${seconds}`,
  };
  return JSON.stringify({ error: { ...error, ...links } }, null, 2);
}

/** What may stand in the headers besides what every answer has. */
export interface AnswerContext {
  readonly requestId: string;
  readonly version: string;
  readonly account: string | null;
  readonly idempotencyKey: string | null;
  readonly replayed: boolean;
  readonly retryAfter?: number | undefined;
}

/** An answer with Stripe's headers. */
export function toResponse(answer: Answer, context: AnswerContext): Response {
  const headers = new Headers({
    'cache-control': 'no-cache, no-store',
    'content-type': 'application/json',
    'request-id': context.requestId,
    'stripe-version': context.version,
  });
  if (context.idempotencyKey !== null) {
    headers.set('idempotency-key', context.idempotencyKey);
    headers.set('original-request', answer.requestId);
  }
  if (context.account !== null) headers.set('stripe-account', context.account);
  if (context.replayed) headers.set('idempotent-replayed', 'true');
  if (context.retryAfter !== undefined) headers.set('retry-after', String(context.retryAfter));
  if (answer.status === 401) headers.set('www-authenticate', 'Basic realm="Stripe"');
  const retry = shouldRetry[answer.status];
  if (retry !== undefined) headers.set('stripe-should-retry', retry);
  return new Response(answer.body, { status: answer.status, headers });
}

/** HTTP 500. */
export const serverError = (): Refusal =>
  new Refusal(500, {
    type: 'api_error',
    message: 'An unknown error occurred. We have been notified and are looking into it.',
  });

/** HTTP 429. */
export const rateLimited = (): Refusal =>
  new Refusal(429, {
    type: 'invalid_request_error',
    code: 'rate_limit',
    message:
      'Request rate limit exceeded. You can learn more about rate limits here https://stripe.com/docs/rate-limits.',
  });
