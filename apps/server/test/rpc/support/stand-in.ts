import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { offlineAt } from './processors.ts';

/** Something on this machine that stands in for Stripe. */
export interface StandIn {
  /** As the operator allows it. */
  readonly host: string;
  /** With which a call goes there. */
  readonly headers: Record<string, string>;
}

export async function standIn(handler: RequestListener): Promise<StandIn> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, 'listening');
  return standInAt(Object(server.address()).port);
}

/** A processor that answers every call with this status, in the words of Stripe, and does not want it repeated. */
export function refusingWith(status: number): Promise<StandIn> {
  const body = JSON.stringify({ error: { type: 'invalid_request_error', message: 'canary of the stand-in' } });
  return standIn((_request, response) => {
    response
      .writeHead(status, { 'content-type': 'application/json', 'stripe-should-retry': 'false', 'request-id': 'req_9' })
      .end(body);
  });
}

/** A port at which nobody listens. */
export async function nobody(): Promise<StandIn> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = Object(server.address());
  server.close();
  await once(server, 'close');
  return standInAt(port);
}

function standInAt(port: number): StandIn {
  const host = `127.0.0.1:${port}`;
  return { host, headers: offlineAt({ Stripe: { api_key: 'sk_test_canary_stand_in', base_url: `http://${host}` } }) };
}
