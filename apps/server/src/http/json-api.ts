import type { FastifyInstance } from 'fastify';
import { callInJson } from '../calls/json-call.ts';
import type { Reception } from '../calls/reception.ts';
import { type OperationVocabulary, operations } from '../vocabulary/operations.ts';
import { admitCallers } from './admission.ts';
import { headersOf } from './header-reader.ts';
import { keepTarget } from './request-facts.ts';

/** `POST /v1/customer/create` and its like: JSON in, one call, JSON out. */
export function addJsonApi(app: FastifyInstance, reception: Reception): void {
  void app.register((api, _options, done) => {
    admitCallers(api, reception);
    for (const operation of operations.values()) addOperation(api, operation, reception);
    done();
  });
}

function addOperation(app: FastifyInstance, operation: OperationVocabulary, { calls, targetOf }: Reception): void {
  app.post(operation.path, { config: { operation } }, async (request) => {
    const header = headersOf(request);
    const target = targetOf(header, request.caller);
    keepTarget(request, target);
    return callInJson(calls, operation, { request: request.body, target, idempotencyKey: header('idempotency-key') });
  });
}
