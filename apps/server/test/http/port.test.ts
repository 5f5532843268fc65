import { once } from 'node:events';
import { request as http1Request } from 'node:http';
import { type ClientHttp2Session, connect } from 'node:http2';
import { Agent, request as httpsRequest } from 'node:https';
import { connect as connectTcp, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { generate } from 'selfsigned';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createPort } from '../../src/http/port.ts';
import { offline, start } from '../support/server.ts';

/** The preface of HTTP/2, and an empty SETTINGS frame. */
const opening = Buffer.concat([
  Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  Buffer.from('000000040000000000', 'hex'),
]);

const customer = { merchant_customer_id: 'cust_1', email: 'jane.roe@example.com' };

describe('one port', () => {
  test('takes JSON over HTTP/2 and over HTTP/1.1 at once', async () => {
    const { url, post } = await start();
    const session = connect(url);
    onTestFinished(() => session.close());
    const [overHttp2, overHttp1] = await Promise.all([
      ask(session, '/v1/customer/create', customer),
      post('/v1/customer/create', customer),
    ]);
    expect(overHttp2).toMatchObject({ status: 200, body: { merchant_customer_id: 'cust_1', status: 'ACTIVE' } });
    expect(overHttp1.body.connector_customer_id).toBe(overHttp2.body.connector_customer_id);
  });

  test('keeps an idle connection for longer than balancers do, who would else send a call into one that closes', async () => {
    const { url } = await start();
    const { headers } = await fetch(`${url}/healthz`);
    const seconds = Number(/^timeout=(\d+)$/.exec(headers.get('keep-alive') ?? '')?.[1]);
    expect(seconds).toBeGreaterThan(60);
  });

  test.each(['a byte at a time', 'in two pieces'])('knows HTTP/1.1 that arrives %s', async (how) => {
    const { url } = await start();
    const socket = connectTcp(Number(new URL(url).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.setNoDelay(true);
    const head =
      'POST /v1/customer/create HTTP/1.1\r\nhost: localhost\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';
    const pieces = how === 'in two pieces' ? [head.slice(0, 2), head.slice(2)] : [...head];
    for (const piece of pieces) await new Promise((written) => socket.write(piece, written));
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 \d{3} /);
  });

  test('knows HTTP/2 whose first bytes arrive one at a time', async () => {
    const { url } = await start();
    const socket = connectTcp(Number(new URL(url).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.setNoDelay(true);
    for (const byte of opening) await new Promise((written) => socket.write(Uint8Array.of(byte), written));
    const [answer]: Buffer[] = await once(socket, 'data');
    // SETTINGS of its own.
    expect(answer?.[3]).toBe(4);
  });

  test('refuses a body over HTTP/2 without the words of HTTP/1.1', async () => {
    const warned = vi.fn();
    process.on('warning', warned);
    onTestFinished(() => void process.off('warning', warned));
    const { url } = await start({ limits: { bodyBytes: 100, concurrentCalls: 10, cachedClients: 10 } });
    const session = connect(url);
    onTestFinished(() => session.close());
    const large = { ...customer, name: 'x'.repeat(200) };
    expect(await ask(session, '/v1/customer/create', large)).toMatchObject({ body: { code: 'BODY_TOO_LARGE' } });
    expect(warned).not.toHaveBeenCalled();
  });

  test('lets go of a connection over HTTP/2 when its client has gone', async () => {
    const { url } = await start();
    const socket = connectTcp(Number(new URL(url).port), '127.0.0.1');
    socket.write(opening);
    await once(socket, 'data');
    socket.resume().end();
    await once(socket, 'close');
  });

  test('stops when the streams that are open have ended, and opens no others', async () => {
    const { url, server } = await start({ shutdown: { delay: 0, timeout: 60_000 } });
    const session = connect(url);
    await ask(session, '/v1/customer/create', customer);
    const goodbye = once(session, 'goaway');
    const closed = server.close();
    expect(await goodbye).toEqual([0, 1, undefined]);
    await closed;
    expect(session.closed).toBe(true);
  });

  test('ends connections that take longer than it may', async () => {
    const { url, server } = await start({ shutdown: { delay: 0, timeout: 1 } });
    const session = connect(url);
    session.on('error', () => undefined);
    const unfinished = session.request(
      { ':method': 'POST', ':path': '/v1/customer/create', ...offline },
      { endStream: false },
    );
    unfinished.on('error', () => undefined);
    onTestFinished(() => session.destroy());
    const [socket]: Socket[] = await once(server.app.server, 'connection');
    await server.close();
    expect(socket?.destroyed).toBe(true);
  });
});

describe('who takes too long', () => {
  const impatient = { tls: undefined, requestTimeout: 50, streams: 10 };

  async function listening() {
    const port = createPort(() => undefined, impatient);
    onTestFinished(() => {
      port.closeAllConnections();
      port.close();
    });
    await once(port.listen(0, '127.0.0.1'), 'listening');
    const address = port.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  test('to say anything is cut off', async () => {
    const socket = connectTcp(await listening(), '127.0.0.1');
    await once(socket, 'close');
  });

  test('to send a request over HTTP/2 loses the stream, not the connection', async () => {
    const session = connect(`http://127.0.0.1:${await listening()}`);
    onTestFinished(() => session.destroy());
    const stream = session.request({ ':method': 'POST', ':path': '/' }, { endStream: false });
    await once(stream.resume(), 'close');
    expect(session.closed).toBe(false);
  });
});

describe('with TLS', async () => {
  const days = { algorithm: 'sha256', keySize: 2048 } as const;
  const altNames = [{ type: 7, ip: '127.0.0.1' } as const];
  const ours = await generate([{ name: 'commonName', value: 'prism' }], {
    ...days,
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const authority = await generate([{ name: 'commonName', value: 'clients' }], days);
  const stranger = await generate([{ name: 'commonName', value: 'clients' }], days);
  const tls = { cert: ours.cert, key: ours.private };

  test('both versions of HTTP are there, by what the two sides agree on', async () => {
    const { url } = await start({ tls });
    const session = connect(url, { ca: ours.cert });
    onTestFinished(() => session.close());
    expect(await ask(session, '/v1/customer/create', customer)).toMatchObject({ status: 200 });
    expect(await get(`${url}/readyz`, { ca: ours.cert })).toBe(200);
  });

  test('plain HTTP is not answered', async () => {
    const { url } = await start({ tls });
    const plain = http1Request(url.replace('https:', 'http:')).end();
    await expect(once(plain, 'response')).rejects.toThrow();
  });

  test('clients without a certificate of the authority are turned away', async () => {
    const { url } = await start({ tls: { ...tls, clientCa: authority.cert } });
    const known = { ca: ours.cert, cert: authority.cert, key: authority.private };
    expect(await get(`${url}/readyz`, known)).toBe(200);
    await expect(get(`${url}/readyz`, { ca: ours.cert })).rejects.toThrow();
    const unknown = { ca: ours.cert, cert: stranger.cert, key: stranger.private };
    await expect(get(`${url}/readyz`, unknown)).rejects.toThrow();
  });

  test('a client certificate opens accounts to the network, as a token does', async () => {
    const accounts = {
      shop: { connector: 'stripe', settings: { apiKey: 'sk_test_1' }, environment: 'DEVELOPMENT' },
    } as const;
    const { log } = await start({ accounts, tls: { ...tls, clientCa: authority.cert } });
    expect(log().filter(({ level }) => level === 'warn')).toEqual([]);
  });
});

async function ask(session: ClientHttp2Session, path: string, body: object) {
  const stream = session.request({ ':method': 'POST', ':path': path, 'content-type': 'application/json', ...offline });
  stream.end(JSON.stringify(body));
  const [headers] = await once(stream, 'response');
  return { status: Number(headers[':status']), body: JSON.parse(await text(stream)) };
}

async function get(url: string, credentials: object): Promise<number | undefined> {
  const agent = new Agent(credentials);
  const [response] = await once(httpsRequest(url, { agent }).end(), 'response');
  response.resume();
  agent.destroy();
  return response.statusCode;
}
