import { setTimeout as delay } from 'node:timers/promises';

/**
 * When what is left is exported. A collector that fails fails no server, and one that does not answer holds none up.
 *
 * @param patience - milliseconds
 */
export async function handedOut(exported: Promise<void>, patience = 5000): Promise<void> {
  const ended = new AbortController();
  const tooLong = delay(patience, undefined, { signal: ended.signal }).catch(() => undefined);
  await Promise.race([exported.catch(() => undefined), tooLong]);
  ended.abort();
}
