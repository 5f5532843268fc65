import type { Breakage } from '@prism/core/sandbox';
import type { Refusal } from '../failure.ts';
import type { Accounts } from '../state/accounts.ts';
import { API_VERSION, errorBody, rateLimited, serverError, toResponse } from './answer.ts';
import type { Serve } from './server.ts';

/** How Stripe fails, where it fails by itself. */
export function createBreakage(serve: Serve, accounts: Accounts): Breakage {
  const refuse = ({ status, error }: Refusal, { headers }: Request, retryAfter?: number): Response => {
    const requestId = accounts.ids.make('request');
    const body = errorBody(error, requestId, accounts.now());
    return toResponse(
      { status, body, requestId },
      {
        requestId,
        version: headers.get('stripe-version') ?? API_VERSION,
        account: headers.get('stripe-account'),
        idempotencyKey: headers.get('idempotency-key'),
        replayed: false,
        retryAfter,
      },
    );
  };
  return {
    serve: (request) => serve(request),
    rateLimit: (request, retryAfter) => refuse(rateLimited(), request, retryAfter),
    fail: (request) => refuse(serverError(), request),
    failAfterEffect: (request) => serve(request, true),
  };
}
