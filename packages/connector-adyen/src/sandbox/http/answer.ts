import type { Refusal } from '../failure.ts';
import type { Answer } from '../state/idempotency-keys.ts';

/** A refusal as an answer. */
export function refusalAnswer({ body, transient }: Refusal, pspReference: string): Answer {
  const told = body.status === 400 || body.status === 401 ? body : { ...body, pspReference };
  return { status: body.status, body: JSON.stringify(told), pspReference, transient };
}

/** What may stand in the headers besides what every answer has. */
export interface AnswerContext {
  readonly idempotencyKey: string | null;
  readonly retryAfter?: number | undefined;
}

/** An answer with Adyen's headers. */
export function toResponse(answer: Answer, { idempotencyKey, retryAfter }: AnswerContext): Response {
  const headers = new Headers({
    'cache-control': 'max-age=0, no-cache, no-store, must-revalidate, private',
    pspreference: answer.pspReference,
  });
  if (answer.body !== '') headers.set('content-type', 'application/json;charset=UTF-8');
  if (idempotencyKey !== null) headers.set('idempotency-key', idempotencyKey);
  if (idempotencyKey !== null && answer.transient) headers.set('transient-error', 'true');
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return new Response(answer.body === '' ? null : answer.body, { status: answer.status, headers });
}
