import { createServer as createHttp1, type RequestListener, type Server } from 'node:http';
import { createServer as createHttp2, type Http2Server, type ServerHttp2Session } from 'node:http2';
import { createServer as createHttps } from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket, type TlsOptions } from 'node:tls';
import type { Tls } from '../config/server-config.ts';

/** A server of HTTP/1.1 that speaks HTTP/2 too, as gRPC needs it, to whoever begins with it. */
export type Port = Server & {
  /** Tells the peers to open no more streams; each connection closes with its last one. */
  closeHttp2Sessions(): void;
};

export interface PortOptions {
  readonly tls: Tls | undefined;
  /** Milliseconds in which a request has to be there, whole. */
  readonly requestTimeout: number;
  /** Streams that one connection may have open. */
  readonly streams: number;
}

/** Longer than balancers keep a connection that is idle: the side that sends has to be the one that closes. */
const keepAliveTimeout = 72_000;

/**
 * One port for both versions of HTTP. Over TLS the two sides have agreed on one; without TLS the first bytes tell, since a
 * client of gRPC begins with HTTP/2 at once ("prior knowledge").
 */
export function createPort(handler: RequestListener, options: PortOptions): Port {
  const { tls, requestTimeout } = options;
  const http1 = tls
    ? createHttps({ ...secured(tls), requestTimeout, keepAliveTimeout, ALPNProtocols: ['h2', 'http/1.1'] }, handler)
    : createHttp1({ requestTimeout, keepAliveTimeout }, handler);
  const sessions = new Set<ServerHttp2Session>();
  const http2 = http2Server(handler, options, sessions);
  const sockets = { all: new Set<Socket>(), undecided: new Set<Socket>() };
  const arrival = tls ? 'secureConnection' : 'connection';
  const serveHttp1 = http1.listeners(arrival);
  http1.removeAllListeners(arrival);
  http1.on('connection', (socket: Socket) => keep(socket, sockets.all));
  http1.on(arrival, (socket: Socket) => {
    keep(socket, sockets.undecided);
    whenHttp2IsKnown(socket, requestTimeout, (isHttp2) => {
      sockets.undecided.delete(socket);
      if (isHttp2) serveHttp2(http2, socket);
      else for (const serve of serveHttp1) serve.call(http1, socket);
    });
  });
  return Object.assign(http1, {
    closeHttp2Sessions: () => {
      http2.on('session', (session) => session.close());
      for (const session of sessions) session.close();
      afterNextReads(() => {
        for (const socket of sockets.undecided) socket.destroy();
      });
    },
    closeAllConnections: () => {
      for (const socket of sockets.all) socket.destroy();
    },
  });
}

/** A request that has arrived is not lost because nobody has looked at it yet. */
function afterNextReads(act: () => void): void {
  setImmediate(() => setImmediate(act));
}

function serveHttp2(server: Http2Server, socket: Socket): void {
  // A server of HTTP/1.1 leaves its sockets open when their peers have gone, and one of HTTP/2 would never notice.
  socket.allowHalfOpen = false;
  server.emit('connection', socket);
}

function keep(socket: Socket, sockets: Set<Socket>): void {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
}

function secured({ cert, key, clientCa }: Tls): TlsOptions {
  return { cert, key, minVersion: 'TLSv1.2', ...(clientCa !== undefined && { ca: clientCa, requestCert: true }) };
}

function http2Server(
  handler: RequestListener,
  { requestTimeout, streams }: PortOptions,
  sessions: Set<ServerHttp2Session>,
): Http2Server {
  // Both versions hand over what Fastify takes.
  const server = createHttp2({ settings: { maxConcurrentStreams: streams } }, handler as never);
  server.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
  });
  // HTTP/1.1 has such a limit of its own.
  server.on('stream', (stream) => {
    const late = setTimeout(() => stream.close(), requestTimeout);
    const arrived = () => clearTimeout(late);
    stream.once('end', arrived).once('close', arrived);
    // What still comes after the answer nobody reads; and what nobody reads Node would wait for, and keep the connection.
    stream.once('finish', () => stream.removeAllListeners('data').resume());
  });
  return server;
}

const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

/** Looks at the first bytes and puts them back. */
function whenHttp2IsKnown(socket: Socket, timeout: number, found: (isHttp2: boolean) => void): void {
  if (socket instanceof TLSSocket) {
    found(socket.alpnProtocol === 'h2');
    return;
  }
  let seen = Buffer.alloc(0);
  const end = () => socket.destroy();
  const look = () => {
    const bytes: Buffer | null = socket.read();
    if (bytes === null) return;
    seen = Buffer.concat([seen, bytes]);
    const isPreface = preface.subarray(0, seen.length).equals(seen.subarray(0, preface.length));
    if (isPreface && seen.length < preface.length) return;
    socket.off('readable', look).off('error', end).off('end', end).setTimeout(0).off('timeout', end);
    socket.unshift(seen);
    found(isPreface);
  };
  socket.on('readable', look).on('error', end).on('end', end).setTimeout(timeout, end);
}
