import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, createServer as createRawServer, type Server, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { generate } from 'selfsigned';
import { onTestFinished } from 'vitest';

/** Answers one request whose body was read. */
export type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** Starts an HTTP server for the running test and gives its origin. */
export async function startServer(answer: Answer): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(afterBody(answer)))}`;
}

/** The same behind a certificate that nobody trusts. */
export async function startTlsServer(answer: Answer): Promise<string> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  return `https://127.0.0.1:${await listen(createTlsServer({ key, cert }, afterBody(answer)))}`;
}

/** Starts a server that breaks HTTP: `onRequest` gets the socket once the first bytes of each request are there. */
export async function startRawServer(onRequest: (socket: Socket) => void): Promise<string> {
  const server = createRawServer((socket) =>
    socket.on('data', () => onRequest(socket)).on('error', () => socket.destroy()),
  );
  return `http://127.0.0.1:${await listen(server)}`;
}

/** A port that refuses connections, since its server is gone. */
export async function refusedOrigin(): Promise<string> {
  const server = createRawServer();
  const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve(portOf(server))));
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/**
 * A port that answers no connection attempt: its thread never accepts, and its backlog is full. The kernel then drops what
 * comes, as a router does on the way to a dead host.
 */
export async function silentOrigin(): Promise<string> {
  const thread = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
       parentPort.postMessage(server.address().port);
       setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
     });`,
    { eval: true },
  );
  const port = await new Promise<number>((resolve) => thread.once('message', resolve));
  const fillers = await fillBacklog(port);
  onTestFinished(async () => {
    for (const filler of fillers) filler.destroy();
    await thread.terminate();
  });
  return `http://127.0.0.1:${port}`;
}

// Sockets connect in order, so the first that stays without an answer shows that the backlog is full.
async function fillBacklog(port: number): Promise<readonly Socket[]> {
  const socket = connect(port, '127.0.0.1').on('error', () => socket.destroy());
  const connected = await Promise.race([
    new Promise<boolean>((resolve) => socket.once('connect', () => resolve(true))),
    new Promise<boolean>((resolve) => setTimeout(resolve, 200, false)),
  ]);
  return connected ? [socket, ...(await fillBacklog(port))] : [socket];
}

/** A proxy for both ways of HTTP: CONNECT tunnels and requests in absolute form. */
export async function startProxy(status = 200): Promise<{ readonly url: string; readonly seen: string[] }> {
  const seen: string[] = [];
  const forward: RequestListener = (request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const { pathname } = new URL(request.url ?? '');
    response.end(`proxied ${pathname}`);
  };
  const proxy = createServer(forward).on('connect', ({ url = '' }, client) => {
    seen.push(`CONNECT ${url}`);
    if (status !== 200) return client.end(`HTTP/1.1 ${status} Refused\r\n\r\n`);
    const { hostname, port } = new URL(`tcp://${url}`);
    const target = connect(Number(port), hostname, () => client.write('HTTP/1.1 200 Established\r\n\r\n'));
    target.on('error', () => client.destroy()).pipe(client);
    client.on('error', () => target.destroy()).pipe(target);
  });
  return { url: `http://127.0.0.1:${await listen(proxy)}`, seen };
}

function afterBody(answer: Answer): RequestListener {
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => answer(request, response, Buffer.concat(chunks).toString()));
  };
}

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(portOf(server))));
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
