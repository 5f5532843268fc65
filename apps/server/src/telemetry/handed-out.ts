import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds for which a server that stops waits for a collector. */
const patience = 5000;

/** When what is left is exported. A collector that fails fails no server, and one that does not answer holds none up. */
export async function handedOut(exported: Promise<void>): Promise<void> {
  const ended = new AbortController();
  const tooLong = delay(patience, undefined, { signal: ended.signal }).catch(() => undefined);
  await Promise.race([exported.catch(() => undefined), tooLong]);
  ended.abort();
}
