import { PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Variables } from '../config/references.ts';
import { ConfigError } from '../errors/config-error.ts';
import { handedOut } from './handed-out.ts';
import { serverResource } from './resource.ts';
import { samplerFrom } from './sampler.ts';
import type { TelemetryParts } from './telemetry.ts';

/** Exporters that the environment asks for. */
export interface Exporters extends TelemetryParts {
  /** Hands out the spans that are left. */
  shutdown(): Promise<void>;
}

/**
 * What OpenTelemetry's own variables ask for: traces and metrics go to `OTEL_EXPORTER_OTLP_ENDPOINT`, or each to the endpoint of
 * its own. Nothing is exported where none is set.
 *
 * @throws ConfigError for a protocol or a sampler that is not there
 */
export async function exportersFrom(variables: Variables): Promise<Exporters> {
  const isWanted = (signal: 'TRACES' | 'METRICS') => isAskedFor(signal, variables);
  const tracerProvider = isWanted('TRACES') ? await otlpTraces(variables) : undefined;
  const metricReaders = isWanted('METRICS') ? [await otlpMetrics(variables)] : [];
  return {
    tracerProvider,
    metricReaders,
    shutdown: async () => tracerProvider && handedOut(tracerProvider.shutdown()),
  };
}

function isAskedFor(signal: 'TRACES' | 'METRICS', variables: Variables): boolean {
  const { OTEL_SDK_DISABLED } = variables;
  const hasEndpoint = [`OTEL_EXPORTER_OTLP_${signal}_ENDPOINT`, 'OTEL_EXPORTER_OTLP_ENDPOINT'].some((name) =>
    Boolean(variables[name]),
  );
  if (!hasEndpoint || OTEL_SDK_DISABLED === 'true' || variables[`OTEL_${signal}_EXPORTER`] === 'none') {
    return false;
  }
  for (const name of [`OTEL_EXPORTER_OTLP_${signal}_PROTOCOL`, 'OTEL_EXPORTER_OTLP_PROTOCOL']) {
    if (variables[name] && variables[name] !== 'http/protobuf') {
      throw new ConfigError([{ field: name, message: 'must be http/protobuf: the server speaks no other' }]);
    }
  }
  return true;
}

// Imported where they are wanted only: most servers are scraped.
async function otlpTraces(variables: Variables): Promise<TracerProvider> {
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-proto');
  return new TracerProvider({
    resource: serverResource(),
    sampler: samplerFrom(variables),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
}

async function otlpMetrics({ OTEL_METRIC_EXPORT_INTERVAL }: Variables): Promise<PeriodicExportingMetricReader> {
  const { OTLPMetricExporter } = await import('@opentelemetry/exporter-metrics-otlp-proto');
  const interval = Number(OTEL_METRIC_EXPORT_INTERVAL || 60_000);
  if (!Number.isInteger(interval) || interval < 1) {
    throw new ConfigError([
      { field: 'OTEL_METRIC_EXPORT_INTERVAL', message: 'must be a whole number of milliseconds' },
    ]);
  }
  return new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter(),
    exportIntervalMillis: interval,
    exportTimeoutMillis: Math.min(interval, 30_000),
  });
}
