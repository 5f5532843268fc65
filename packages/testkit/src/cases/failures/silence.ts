/** Nothing comes, until nobody waits any more. */
export function silence(request: Request): Promise<never> {
  return new Promise((_resolve, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
  });
}

/** What HTTP clients throw: the word of the system, wrapped. */
export function systemError(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}
