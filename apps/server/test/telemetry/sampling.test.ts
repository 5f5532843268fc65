import { AlwaysOffSampler, AlwaysOnSampler, ParentBasedSampler } from '@opentelemetry/sdk-trace';
import { expect, test } from 'vitest';
import { offline, start } from '../support/server.ts';
import { watched } from './support/watched.ts';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const customer = { merchant_customer_id: 'cust_1', name: 'John Doe' };
const from = (flags: '00' | '01') => ({ ...offline, traceparent: `00-${traceId}-b7ad6b7169203331-${flags}` });

test('a sampler that is off makes no spans, and the metrics count all the same', async () => {
  const { post, spans, samples } = await watched({}, new AlwaysOffSampler());
  await post('/v1/customer/create', customer, from('01'));
  expect(spans()).toEqual([]);
  expect(await samples('prism_server_call_duration_seconds_count')).toMatchObject([{ value: 1 }]);
});

test('by default the caller decides, for the requests to the processor too', async () => {
  const { post, spans } = await watched({}, new ParentBasedSampler({ root: new AlwaysOnSampler() }));
  await post('/v1/customer/create', customer, from('00'));
  expect(spans()).toEqual([]);
  await post('/v1/customer/create', customer, from('01'));
  expect(spans()).toHaveLength(2);
});

test.each(['canary', `00-${traceId}`, `00-${'0'.repeat(32)}-b7ad6b7169203331-01`])(
  'a traceparent that is none (%s) begins a trace',
  async (traceparent) => {
    const { post, spans } = await watched();
    const { status } = await post('/v1/customer/create', customer, { ...offline, traceparent });
    expect(status).toBe(200);
    const [request, call] = spans();
    expect(call?.parentSpanContext).toBeUndefined();
    expect(call?.spanContext().traceId).not.toBe(traceId);
    expect(request?.spanContext().traceId).toBe(call?.spanContext().traceId);
  },
);

test('without tracing the log has the trace of the caller, and none where there is none', async () => {
  const { post, log } = await start();
  await post('/v1/customer/create', customer, from('01'));
  await post('/v1/customer/create', customer);
  const [traced, untraced] = log().filter(({ msg }) => msg === 'request');
  expect(traced).toMatchObject({ trace_id: traceId });
  expect(untraced).not.toHaveProperty('trace_id');
});
