/**
 * Stripe's offline sandbox over HTTP, in a process of its own: whatever happens to those who call it, it knows what was done.
 * With the argument "without-keys" it forgets the idempotency keys of all requests, as a processor would that has none.
 */
import { createServer } from 'node:http';
import { createSandbox } from '@prism/connector-stripe/sandbox';
import { createRequestListener } from '@remix-run/node-fetch-server';

const forgetsKeys = process.argv.includes('without-keys');
const latencyMs = 50;

const sandbox = createSandbox({ latencyMs });
let recognised = 0;

const server = createServer(
  createRequestListener(async (request) => {
    const headers = new Headers(request.headers);
    if (forgetsKeys) headers.delete('idempotency-key');
    const response = await sandbox.fetch(new Request(request, { headers }));
    if (response.headers.get('idempotent-replayed') === 'true') recognised += 1;
    return response;
  }),
);

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.send?.({ url: `http://127.0.0.1:${address?.port}` });
});
process.on('message', () => process.send?.({ effects: sandbox.effects(), recognised }));
process.on('disconnect', () => process.exit());
