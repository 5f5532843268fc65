import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { generate } from 'selfsigned';

/** Anything that answers like the global fetch. */
export type Handler = (request: Request) => Promise<Response>;

/** A handler that listens on loopback. */
export interface Served {
  readonly url: URL;
  close(): Promise<void>;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function toRequest(incoming: IncomingMessage, base: URL, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = await bodyOf(incoming);
  const sent = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((single): [string, string] => [name, single]),
  );
  const init = { method, headers: new Headers(sent), signal };
  return new Request(new URL(url, base), body.length > 0 ? { ...init, body: new Uint8Array(body) } : init);
}

async function answer(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(body);
}

// One for all tests of a file: making a key takes longer than a test.
const certificate = generate([{ name: 'commonName', value: 'localhost' }]);

/**
 * Puts a handler behind real HTTPS on a free port of loopback: Adyen's client speaks nothing else. When the handler
 * rejects, the connection is destroyed.
 */
export async function serve(handler: Handler): Promise<Served> {
  const { private: key, cert } = await certificate;
  let url = new URL('https://127.0.0.1');
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    const hangUp = new AbortController();
    outgoing.on('close', () => hangUp.abort());
    toRequest(incoming, url, hangUp.signal)
      .then(handler)
      .then((response) => answer(response, outgoing))
      .catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address === 'object' && address) url = new URL(`https://127.0.0.1:${address.port}`);
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
