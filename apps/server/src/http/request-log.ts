import { isSpanContextValid } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** One line a request: what it was, how it ended, how long it took. No URL, header or body stands in it. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { routeOptions, caller, connector, environment } = request;
    const { operation } = routeOptions.config;
    const facts = {
      method: request.method,
      route: routeOptions.url ?? null,
      status: reply.statusCode,
      duration_ms: Math.round(reply.elapsedTime * 10) / 10,
      operation: operation?.name,
      connector,
      environment,
      caller: caller?.name,
      code: reply.errorCode,
      ...traceOf(request),
    };
    // Probes ask every few seconds.
    if (operation === undefined && reply.statusCode < 400) request.log.debug(facts, 'request');
    else request.log.info(facts, 'request');
  });
}

/** So that the lines of a trace can be found. */
function traceOf({ call }: FastifyRequest) {
  const context = call?.span.spanContext();
  return context && isSpanContextValid(context) ? { trace_id: context.traceId, span_id: context.spanId } : {};
}
