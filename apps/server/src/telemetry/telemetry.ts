import { type TracerProvider, trace } from '@opentelemetry/api';
import { type IMetricReader, MeterProvider } from '@opentelemetry/sdk-metrics';
import type { Observer } from '@prism/core';
import type { FastifyInstance } from 'fastify';
import { handedOut } from './handed-out.ts';
import { watchProcess } from './process.ts';
import { watchProcessorCalls } from './processor-calls.ts';
import { createScrape } from './prometheus.ts';
import { watchRequests } from './requests.ts';
import { serverResource } from './resource.ts';

/** Where traces and metrics go besides `/metrics`. */
export interface TelemetryParts {
  /** Default: the one that the program has registered with OpenTelemetry's API, if any. */
  readonly tracerProvider?: TracerProvider | undefined;
  /** Readers of the metrics, such as an exporter's. */
  readonly metricReaders?: readonly IMetricReader[] | undefined;
}

/** What a server tells of itself. No body, header, URL or id of the merchant is any part of it. */
export interface Telemetry {
  /** For the clients of all targets. */
  readonly observer: Observer;
  watch(app: FastifyInstance): void;
  /** The metrics in the text format of Prometheus. */
  metricsText(): Promise<string>;
  /** Hands out what is left. */
  shutdown(): Promise<void>;
}

export function createTelemetry({ tracerProvider, metricReaders = [] }: TelemetryParts): Telemetry {
  const scrape = createScrape();
  const meters = new MeterProvider({ resource: serverResource(), readers: [scrape.reader, ...metricReaders] });
  const meter = meters.getMeter('@prism/server');
  const tracer = (tracerProvider ?? trace.getTracerProvider()).getTracer('@prism/server');
  const stopWatching = watchProcess(meter);
  let stopped: Promise<void> | undefined;
  return {
    observer: watchProcessorCalls(tracer, meter),
    watch: (app) => watchRequests(app, tracer, meter),
    metricsText: scrape.text,
    shutdown: () => {
      stopWatching();
      stopped ??= handedOut(meters.shutdown());
      return stopped;
    },
  };
}
