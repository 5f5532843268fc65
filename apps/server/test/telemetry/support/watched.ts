import {
  InMemorySpanExporter,
  type ReadableSpan,
  type Sampler,
  SimpleSpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { start } from '../../support/server.ts';
import { familiesOf, type Sample } from './prometheus.ts';

/** A server whose spans and metrics can be looked at. */
export async function watched(config: Parameters<typeof start>[0] = {}, sampler?: Sampler) {
  const exporter = new InMemorySpanExporter();
  const tracerProvider = new TracerProvider({
    spanProcessors: [new SimpleSpanProcessor({ exporter })],
    ...(sampler && { sampler }),
  });
  const running = await start(config, { tracerProvider });
  const spans = () => exporter.getFinishedSpans();
  const samples = async (name: string) => samplesNamed((await metricsOf(running.url)).text, name);
  return { ...running, spans, samples, metrics: () => metricsOf(running.url) };
}

export async function metricsOf(url: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${url}/metrics`, { headers });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

export function samplesNamed(text: string, name: string): Sample[] {
  return Array.from(familiesOf(text).values())
    .flatMap(({ samples }) => samples)
    .filter((sample) => sample.name === name);
}

export const named = (spans: readonly ReadableSpan[], start: string) =>
  spans.filter(({ name }) => name.startsWith(start));

/** All that an exporter gets of them. */
export function toldBy(spans: readonly ReadableSpan[]): string {
  return JSON.stringify(
    spans.map(({ name, attributes, events, status, links, resource }) => [
      name,
      attributes,
      events,
      status,
      links,
      resource.attributes,
    ]),
  );
}
