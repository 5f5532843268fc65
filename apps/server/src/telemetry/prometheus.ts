import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import type { IMetricReader, MetricData, ResourceMetrics } from '@opentelemetry/sdk-metrics';

/** The metrics for who comes to read them. */
export interface Scrape {
  readonly reader: IMetricReader;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
}

export function createScrape(): Scrape {
  const reader = new PrometheusExporter({ preventServerStart: true });
  const serializer = new PrometheusSerializer(undefined, false, undefined, false, true);
  return {
    reader,
    text: async () => serializer.serialize(withUnits((await reader.collect()).resourceMetrics)),
  };
}

const suffixes: Readonly<Record<string, string>> = { s: '.seconds', By: '.bytes' };

/** Prometheus wants the unit in the name, where OpenTelemetry has it beside; the library does not put it there. */
function withUnits(metrics: ResourceMetrics): ResourceMetrics {
  const scopeMetrics = metrics.scopeMetrics.map((scope) => ({ ...scope, metrics: scope.metrics.map(withUnit) }));
  return { ...metrics, scopeMetrics };
}

function withUnit(data: MetricData): MetricData {
  const { descriptor } = data;
  return {
    ...data,
    descriptor: { ...descriptor, name: descriptor.name + (suffixes[descriptor.unit] ?? ''), unit: '' },
  };
}
