const firstDelayMs = 500;
const longestDelayMs = 8_000;
/** A processor that asks for a longer pause than this is left to the caller. */
const longestAskedMs = 60_000;

/** How long to wait before the next attempt, or `undefined` when waiting is up to the caller. */
export function backoffMs(failedAttempts: number, askedMs: number | undefined): number | undefined {
  if (askedMs !== undefined) return askedMs <= longestAskedMs ? askedMs : undefined;
  const ceiling = Math.min(firstDelayMs * 2 ** (failedAttempts - 1), longestDelayMs);
  // Jitter, so that clients that failed together do not return together.
  return ceiling * (0.5 + Math.random() / 2);
}

/** The pause that a `Retry-After` header asks for, in seconds or as a date. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const seconds = Number(header);
  if (header.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Waits, unless the signal says stop: then the answer is `false`. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  if (signal?.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve(true);
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
