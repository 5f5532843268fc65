import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createRequest, sendResponse } from '@remix-run/node-fetch-server';

/** Anything that answers like the global fetch. */
export type Handler = (request: Request) => Promise<Response>;

/** What HTTPS needs, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A handler that listens on loopback. */
export interface Served {
  readonly url: URL;
  close(): Promise<void>;
}

/**
 * Puts a handler behind real HTTP on a free port of loopback, or behind HTTPS where there is a certificate. When the handler
 * rejects, the connection is destroyed.
 */
export async function serve(handler: Handler, certificate?: Certificate): Promise<Served> {
  const listener: RequestListener = (incoming, outgoing) => {
    handler(createRequest(incoming, outgoing))
      .then((response) => sendResponse(outgoing, response))
      .catch(() => incoming.socket.destroy());
  };
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: new URL(`${certificate ? 'https' : 'http'}://127.0.0.1:${port}`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
