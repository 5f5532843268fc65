import { finished } from 'node:stream';
import {
  type Attributes,
  defaultTextMapGetter,
  type Meter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { currentCall } from './current-call.ts';
import { durationBuckets } from './duration-buckets.ts';
import { callerGone, errorTypeOf, isFault } from './error-type.ts';

const propagator = new W3CTraceContextPropagator();

/** A span and the metrics of every call, whichever surface it comes by, also of one that is refused. */
export function watchRequests(app: FastifyInstance, tracer: Tracer, meter: Meter): void {
  const duration = meter.createHistogram('prism.server.call.duration', {
    description: 'How long calls take.',
    unit: 's',
    advice: { explicitBucketBoundaries: durationBuckets },
  });
  const active = meter.createUpDownCounter('prism.server.active_calls', {
    description: 'Calls that are under way.',
    unit: '{call}',
  });
  app.decorateRequest('call', undefined);
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.operation === undefined) return;
    request.call = { span: startSpan(tracer, request) };
    active.add(1);
    // Also where the caller has gone before there was an answer.
    finished(reply.raw, (gone) => {
      const outcome = outcomeOf(request, reply, gone != null);
      active.add(-1);
      duration.record(reply.elapsedTime / 1000, outcome);
      endSpan(request, reply, outcome);
    });
  });
  // After the body has been read, which happens in no call's course.
  app.addHook('preHandler', (request, _reply, done) => {
    if (request.call === undefined) done();
    else currentCall.run(request.call, done);
  });
}

function startSpan(tracer: Tracer, { headers, method, routeOptions }: FastifyRequest): Span {
  const route = routeOptions.url ?? '';
  const parent = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
  const attributes = { 'http.request.method': method, 'http.route': route };
  return tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
}

function endSpan({ call, caller, id }: FastifyRequest, reply: FastifyReply, outcome: Attributes): void {
  call?.span.setAttributes({
    ...outcome,
    'http.response.status_code': reply.raw.statusCode,
    'rpc.response.status_code': reply.rpcStatus,
    'prism.request_id': id,
    'prism.caller': caller?.name,
  });
  if (reply.errorCode !== undefined && isFault(reply.errorCode)) call?.span.setStatus({ code: SpanStatusCode.ERROR });
  call?.span.end();
}

/** Labels: each has few values. */
function outcomeOf(
  { routeOptions, headers, connector, environment, call }: FastifyRequest,
  { errorCode, moneyMoved }: FastifyReply,
  isCallerGone: boolean,
): Attributes {
  const failure = errorCode ?? (isCallerGone && call?.status === undefined ? callerGone : undefined);
  return {
    'prism.surface': surfaceOf(routeOptions.url ?? '', headers['content-type'] ?? ''),
    'prism.operation': routeOptions.config.operation?.name,
    'prism.connector': connector,
    'prism.environment': environment,
    'prism.status': failure === undefined ? call?.status : undefined,
    'prism.money_moved': moneyMoved,
    'error.type': failure === undefined ? undefined : errorTypeOf(failure),
  };
}

function surfaceOf(route: string, contentType: string): string {
  if (route.startsWith('/v1/')) return 'json';
  return /^application\/(grpc-web|grpc)/.exec(contentType)?.[1] ?? 'connect';
}
