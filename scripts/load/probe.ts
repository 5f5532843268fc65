/** Preloaded into the server: tells how it fares whenever it is asked. The server itself knows nothing of it. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delays = monitorEventLoopDelay({ resolution: 10 });
delays.enable();

process.on('message', () => {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const milliseconds = (nanoseconds: number) => nanoseconds / 1e6;
  process.send?.({
    rss,
    heapUsed,
    cpu: (user + system) / 1e6,
    delay: {
      p50: milliseconds(delays.percentile(50)),
      p99: milliseconds(delays.percentile(99)),
      max: milliseconds(delays.max),
    },
  });
});
process.channel?.unref();
