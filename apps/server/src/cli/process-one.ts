const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Has signals end process 1 of a container too, which ignores those that it does not handle: one that comes while the server
 * still starts would be lost, and the container killed at the end of its grace period.
 */
export function endOnSignals(): void {
  if (process.pid !== 1) return;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // Once it serves, others listen, and it ends in order.
      if (process.listenerCount(signal) === 1) process.exit(exitCodes[signal]);
    });
  }
}
