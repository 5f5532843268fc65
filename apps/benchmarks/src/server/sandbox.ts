/** Stripe's offline sandbox over HTTP, in a process of its own: it keeps all that is made, as the processor does. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createSandbox } from '@prism/connector-stripe/sandbox';
import { listening } from '../listening.ts';

const sandbox = createSandbox({ seed: 1 });

const server = createServer((incoming, outgoing) => {
  answer(incoming, outgoing).catch(() => outgoing.destroy());
});
server.keepAliveTimeout = 600_000;

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = incoming;
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const body = await text(incoming);
  const response = await sandbox.fetch(`http://127.0.0.1${url}`, { method, headers, ...(body !== '' && { body }) });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
}

process.send?.(await listening(server));
process.on('disconnect', () => process.exit());
