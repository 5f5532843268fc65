import {
  type Attributes,
  type Meter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { CallAttempted, Observer } from '@prism/core';
import { currentCall } from './current-call.ts';
import { durationBuckets } from './duration-buckets.ts';
import { errorTypeOf } from './error-type.ts';

/** A span and the metrics of every request to a processor, within the call that it belongs to. */
export function watchProcessorCalls(tracer: Tracer, meter: Meter): Observer {
  const duration = meter.createHistogram('prism.processor.request.duration', {
    description: 'How long requests to processors take, each retry by itself.',
    unit: 's',
    advice: { explicitBucketBoundaries: durationBuckets },
  });
  return {
    onAttempt: (event) => {
      const attributes = outcomeOf(event);
      duration.record(event.durationMs / 1000, attributes);
      addSpan(tracer, event, attributes);
    },
    onEnd: ({ status }) => {
      const call = currentCall.getStore();
      if (call !== undefined) call.status = status;
    },
  };
}

function addSpan(tracer: Tracer, event: CallAttempted, attributes: Attributes): void {
  const call = currentCall.getStore();
  const parent = call === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, call.span);
  const end = Date.now();
  const name = `${event.method} ${event.connector}`;
  const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, startTime: end - event.durationMs, attributes }, parent);
  span.setAttribute('peer.service', event.connector);
  if (event.attempt > 1) span.setAttribute('http.request.resend_count', event.attempt - 1);
  if (event.connectorRequestId !== undefined) {
    span.setAttribute('prism.connector_request_id', event.connectorRequestId);
  }
  if (event.errorCode !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(end);
}

/** Labels: each has few values. */
function outcomeOf({ connector, operation, method, statusCode, errorCode }: CallAttempted): Attributes {
  return {
    'prism.connector': connector,
    'prism.operation': operation,
    'prism.environment': currentCall.getStore()?.environment,
    'http.request.method': method,
    'http.response.status_code': statusCode,
    'error.type': errorCode === undefined ? undefined : errorTypeOf(errorCode),
  };
}
