/** Answers like the global fetch. */
export type SandboxFetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** Settles like the promise, unless the signal aborts first. */
async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: done.signal });
  });
  return Promise.race([promise, aborted]).finally(() => done.abort());
}

/**
 * Makes a fetch of something that answers requests. When the signal of a request aborts, the call rejects with its
 * reason; what has begun goes on all the same, as it would at a processor.
 */
export function createFetch(answer: (request: Request) => Promise<Response>): SandboxFetch {
  return async (input, init) => {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    request.signal.throwIfAborted();
    return orAborted(answer(request), request.signal);
  };
}
