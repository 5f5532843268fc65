import { constants, monitorEventLoopDelay, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import type { Meter } from '@opentelemetry/api';

const nanoseconds = 1e9;
const microseconds = 1e6;
const milliseconds = 1e3;

/** What the process itself uses, by the names of OpenTelemetry's conventions. Returns what ends it. */
export function watchProcess(meter: Meter): () => void {
  watchUsage(meter);
  const endDelays = watchEventLoop(meter);
  const endCollections = watchCollections(meter);
  return () => {
    endDelays();
    endCollections();
  };
}

function watchUsage(meter: Meter): void {
  const memory = meter.createObservableGauge('process.memory.usage', { description: 'Resident memory.', unit: 'By' });
  memory.addCallback((result) => result.observe(process.memoryUsage.rss()));
  const heap = meter.createObservableGauge('v8js.memory.heap.used', { description: 'Heap in use.', unit: 'By' });
  heap.addCallback((result) => result.observe(process.memoryUsage().heapUsed));
  const cpu = meter.createObservableCounter('process.cpu.time', { description: 'Time on processors.', unit: 's' });
  cpu.addCallback((result) => {
    const { user, system } = process.cpuUsage();
    result.observe(user / microseconds, { 'cpu.mode': 'user' });
    result.observe(system / microseconds, { 'cpu.mode': 'system' });
  });
}

function watchEventLoop(meter: Meter): () => void {
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

const collectionBuckets = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1];

const collectionTypes: ReadonlyMap<number, string> = new Map([
  [constants.NODE_PERFORMANCE_GC_MINOR, 'minor'],
  [constants.NODE_PERFORMANCE_GC_MAJOR, 'major'],
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL, 'incremental'],
  [constants.NODE_PERFORMANCE_GC_WEAKCB, 'weakcb'],
]);

function watchCollections(meter: Meter): () => void {
  const duration = meter.createHistogram('v8js.gc.duration', {
    description: 'How long collections of garbage took.',
    unit: 's',
    advice: { explicitBucketBoundaries: collectionBuckets },
  });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      duration.record(entry.duration / milliseconds, { 'v8js.gc.type': collectionTypes.get(kindOf(entry)) });
    }
  });
  observer.observe({ entryTypes: ['gc'] });
  return () => observer.disconnect();
}

/** What is told of an entry depends on its type, of which its TypeScript type knows nothing. */
function kindOf(entry: PerformanceEntry): number {
  return Number(Object(Reflect.get(entry, 'detail')).kind);
}
