import { IntegrationError } from '@prism/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Calls } from '../calls/calls.ts';
import type { Target } from '../calls/target.ts';
import { decode, encode, wirePath } from '../vocabulary/codec.ts';
import type { OperationVocabulary } from '../vocabulary/operations.ts';
import { inWireWords } from '../vocabulary/wire-words.ts';

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
    const answer = await surface.calls.perform({
      operation: operation.name,
      request: decoded(operation, request.body),
      target,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
    });
    return encode(operation.response, inCallersWords(operation, answer));
  });
}

/** One header. Of those that were sent twice Node makes one, which its reader then refuses. */
export function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function decoded({ name, request, invalidInput }: OperationVocabulary, body: unknown): unknown {
  const { value, issues } = decode(request, body);
  if (issues.length === 0) return value;
  const message = `${issues.map(({ field, message }) => `${field} ${message}`).join('; ')}.`;
  throw new IntegrationError(invalidInput, { operation: name, statusCode: 422, issues, message });
}

/** Warnings speak of the request's fields. */
function inCallersWords({ request }: OperationVocabulary, answer: object): object {
  const warnings: unknown = Reflect.get(answer, 'warnings');
  if (!Array.isArray(warnings)) return answer;
  return {
    ...answer,
    warnings: warnings.map(({ field, message }) => ({
      field: wirePath(request, field),
      message: inWireWords(message),
    })),
  };
}
