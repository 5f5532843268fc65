import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Meter } from '@opentelemetry/api';

const nanoseconds = 1e9;

/** What the process itself uses, by the names of OpenTelemetry's conventions. Returns what ends it. */
export function watchProcess(meter: Meter): () => void {
  const memory = meter.createObservableGauge('process.memory.usage', { description: 'Resident memory.', unit: 'By' });
  memory.addCallback((result) => result.observe(process.memoryUsage.rss()));
  const heap = meter.createObservableGauge('v8js.memory.heap.used', { description: 'Heap in use.', unit: 'By' });
  heap.addCallback((result) => result.observe(process.memoryUsage().heapUsed));
  const cpu = meter.createObservableCounter('process.cpu.time', { description: 'Time on processors.', unit: 's' });
  cpu.addCallback((result) => {
    const { user, system } = process.cpuUsage();
    result.observe(user / 1e6, { 'cpu.mode': 'user' });
    result.observe(system / 1e6, { 'cpu.mode': 'system' });
  });
  const delays = monitorEventLoopDelay();
  delays.enable();
  const p99 = meter.createObservableGauge('nodejs.eventloop.delay.p99', {
    description: 'How late the event loop was, since the metrics were last read.',
    unit: 's',
  });
  p99.addCallback((result) => {
    result.observe(delays.percentile(99) / nanoseconds);
    delays.reset();
  });
  return () => delays.disable();
}
