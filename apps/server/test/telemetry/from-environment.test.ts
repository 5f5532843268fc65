import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { exportersFrom } from '../../src/telemetry/from-environment.ts';
import { samplerFrom } from '../../src/telemetry/sampler.ts';
import { start } from '../support/server.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A collector, and what it was sent. */
async function collector() {
  const received = new Map<string, { type: string | undefined; body: Buffer }>();
  const server = createServer(async (request, response) => {
    received.set(request.url ?? '', { type: request.headers['content-type'], body: await buffer(request) });
    response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, received };
}

test('traces and metrics go to the collector that the environment names, the last of them when the server stops', async () => {
  const { url, received } = await collector();
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', url);
  vi.stubEnv('OTEL_SERVICE_NAME', 'payments');
  const exporters = await exportersFrom(process.env);
  const { post, server } = await start({}, exporters);
  await post('/v1/customer/create', { merchant_customer_id: 'canary_id', email: 'canary@example.com' });
  await server.close();
  await exporters.shutdown();
  expect([...received.keys()].sort()).toEqual(['/v1/metrics', '/v1/traces']);
  for (const { type, body } of received.values()) {
    expect(type).toBe('application/x-protobuf');
    const text = body.toString('latin1');
    expect(text).toContain('payments');
    expect(text).toContain('customer.create');
    expect(text).not.toMatch(/canary/);
  }
});

test.each([
  { variables: {} },
  { variables: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318', OTEL_SDK_DISABLED: 'true' } },
  {
    variables: {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
      OTEL_TRACES_EXPORTER: 'none',
      OTEL_METRICS_EXPORTER: 'none',
    },
  },
])('nothing is exported with $variables', async ({ variables }) => {
  const { tracerProvider, metricReaders } = await exportersFrom(variables);
  expect({ tracerProvider, metricReaders }).toEqual({ tracerProvider: undefined, metricReaders: [] });
});

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' };

test.each([
  [{ ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, 'OTEL_EXPORTER_OTLP_PROTOCOL must be http/protobuf'],
  [{ ...endpoint, OTEL_TRACES_SAMPLER: 'sometimes' }, 'OTEL_TRACES_SAMPLER must be one of always_on, '],
  [{ ...endpoint, OTEL_TRACES_SAMPLER_ARG: '2' }, 'OTEL_TRACES_SAMPLER_ARG must be a share'],
  [{ ...endpoint, OTEL_METRIC_EXPORT_INTERVAL: 'often' }, 'OTEL_METRIC_EXPORT_INTERVAL must be a whole number'],
])('%j is refused by name', async (variables, says) => {
  await expect(exportersFrom(variables)).rejects.toThrow(says);
});

describe('the sampler', () => {
  test.each([
    [{}, 'ParentBased{root=AlwaysOnSampler'],
    [{ OTEL_TRACES_SAMPLER: 'always_off' }, 'AlwaysOffSampler'],
    [{ OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.25' }, 'TraceIdRatioBased{0.25'],
    [
      { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' },
      'ParentBased{root=TraceIdRatioBased{0',
    ],
  ])('of %j is %s', (variables, name) => {
    expect(samplerFrom(variables).toString()).toContain(name);
  });
});
