import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { offline, start } from '../support/server.ts';

const beginning = '{"merchant_customer_id":"canary';
const headers = { ...offline, 'content-type': 'application/json' };

/** Begins a request, and gives how to leave it. */
type Begin = (url: string) => Promise<() => void>;

const overHttp1: Begin = async (url) => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const lines = Object.entries({ host: 'localhost', 'content-length': '100', ...headers }).map((each) =>
    each.join(': '),
  );
  const head = ['POST /v1/customer/create HTTP/1.1', ...lines, 'expect: 100-continue', '', ''].join('\r\n');
  socket.write(head);
  await once(socket, 'data');
  socket.write(beginning);
  return () => socket.destroy();
};

const overHttp2 =
  (path: string, type: string): Begin =>
  async (url) => {
    const session = connectHttp2(url);
    const stream = session.request({ ':method': 'POST', ':path': path, ...headers, 'content-type': type });
    stream.on('error', () => undefined).write(beginning);
    await once(session, 'remoteSettings');
    // Its answer says that all before it has arrived.
    await new Promise((answered) => session.ping(answered));
    return () => session.destroy();
  };

test.each([
  ['JSON over HTTP/1.1', overHttp1],
  ['JSON over HTTP/2', overHttp2('/v1/customer/create', 'application/json')],
  ['gRPC', overHttp2('/types.CustomerService/Create', 'application/grpc')],
  ['Connect', overHttp2('/types.CustomerService/Create', 'application/proto')],
])('who goes away in the middle of %s is no failure of the server', async (_protocol, begin) => {
  const { url, server, log, logText, post } = await start();
  const connected = once(server.app.server, 'connection');
  const leave = await begin(url);
  const [socket]: Socket[] = await connected;
  leave();
  if (socket && !socket.closed) await once(socket, 'close');
  expect(await post('/v1/customer/create', { merchant_customer_id: 'after', name: 'John Doe' })).toMatchObject({
    status: 200,
  });
  expect(log().filter(({ level }) => level === 'error')).toEqual([]);
  expect(logText()).not.toContain('canary');
});
