/** Makes a pause of so many milliseconds, for the time that a processor works on a call. Zero does not wait at all. */
export function createPause(latencyMs: number): () => Promise<void> {
  return async () => {
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
  };
}
