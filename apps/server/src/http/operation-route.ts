import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Calls } from '../calls/calls.ts';
import { callInJson } from '../calls/json-call.ts';
import type { Target } from '../calls/target.ts';
import type { OperationVocabulary } from '../vocabulary/operations.ts';

/** What the JSON API needs of the server. */
export interface Surface {
  readonly calls: Calls;
  /** Where a request's call goes, by its headers. */
  targetOf(request: FastifyRequest): Target;
}

/** `POST /v1/customer/create` and its like: JSON in, one call, JSON out. */
export function addOperation(app: FastifyInstance, operation: OperationVocabulary, surface: Surface): void {
  app.post(operation.path, { config: { operation } }, async (request) => {
    const target = surface.targetOf(request);
    request.connector = target.connector;
    const idempotencyKey = headerOf(request, 'idempotency-key');
    return callInJson(surface.calls, operation, { request: request.body, target, idempotencyKey });
  });
}

/** One header. Of those that were sent twice Node makes one, which its reader then refuses. */
export function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
