/** Stripe's offline sandbox over HTTP, in a process of its own: whatever its callers are told, it knows what was done. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { createSandbox } from '@prism/connector-stripe/sandbox';
import { createMishaps, type Mishap } from './faults.ts';
import { deedsOf } from './journal.ts';

const [seed = 0, perMille = 0] = process.argv.slice(2).map(Number);
const slownessMs = 300;

const sandbox = createSandbox({ seed });
const mishapOf = createMishaps(seed, perMille);
const met = new Map<Mishap, number>();
let requests = 0;

const server = createServer((incoming, outgoing) => {
  requests += 1;
  answer(incoming, outgoing).catch(() => incoming.socket.destroy());
});
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.send?.(`http://127.0.0.1:${address?.port}`);
});
process.on('message', () =>
  process.send?.({ requests, met: [...met], deeds: deedsOf(sandbox.effects()), rss: process.memoryUsage.rss() }),
);
process.on('disconnect', () => process.exit());

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const hangUp = new AbortController();
  outgoing.on('close', () => hangUp.abort());
  const { method = 'GET', url = '/' } = incoming;
  const body = new Uint8Array(await buffer(incoming));
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const request = new Request(new URL(url, 'http://127.0.0.1'), {
    method,
    headers,
    signal: hangUp.signal,
    ...(body.length > 0 && { body }),
  });
  const mishap = mishapOf(request.headers.get('idempotency-key') ?? url);
  if (mishap !== undefined) met.set(mishap, (met.get(mishap) ?? 0) + 1);
  if (mishap === 'latency') await delay(slownessMs);
  else if (mishap !== undefined && !hangUp.signal.aborted) sandbox.injectFault(mishap);
  const response = await sandbox.fetch(request);
  outgoing
    .writeHead(response.status, Object.fromEntries(response.headers))
    .end(Buffer.from(await response.arrayBuffer()));
}
