import type { Breakage } from '@prism/core/sandbox';
import { internalError, keyStoreDown, type Refusal, rateLimited } from '../failure.ts';
import type { Ids } from '../state/ids.ts';
import { refusalAnswer, toResponse } from './answer.ts';
import type { Serve } from './server.ts';

/** How Adyen fails, where it fails by itself. */
export function createBreakage(serve: Serve, ids: Ids): Breakage<'key-store-down'> {
  const refuse = (refusal: Refusal, { headers }: Request, retryAfter?: number): Response =>
    toResponse(refusalAnswer(refusal, ids.reference()), { idempotencyKey: headers.get('idempotency-key'), retryAfter });
  return {
    serve: (request) => serve(request),
    rateLimit: (request, retryAfter) => refuse(rateLimited(), request, retryAfter),
    fail: (request) => refuse(internalError(true), request),
    failAfterEffect: (request) => serve(request, true),
    own: new Map([['key-store-down', async (request) => refuse(keyStoreDown(), request)]]),
  };
}
