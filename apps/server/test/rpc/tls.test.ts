import { once } from 'node:events';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { credentials } from '@grpc/grpc-js';
import { generate } from 'selfsigned';
import { describe, expect, test } from 'vitest';
import { offline, start } from '../support/server.ts';
import { connect, failureOf } from './support/client.ts';
import { wireOfReference } from './support/wire.ts';

const reference = wireOfReference();
const create = 'types.CustomerService/Create';
const customer = { merchant_customer_id: 'by_tls', customer_name: 'John Doe' };

interface Pair {
  readonly cert: string;
  readonly key: string;
}

/** A certificate that vouches for itself. */
async function certificateOf(name: string): Promise<Pair> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keySize: 2048,
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { cert, key };
}

const [ours, clients, strangers] = await Promise.all([
  certificateOf('server'),
  certificateOf('client'),
  certificateOf('stranger'),
]);

function trusting(client?: Pair) {
  const pem = (value: string | undefined) => (value === undefined ? null : Buffer.from(value));
  return credentials.createSsl(pem(ours.cert), pem(client?.key), pem(client?.cert));
}

/** As curl would, over HTTP/1.1. */
async function postJson(url: string, client?: Pair) {
  const sent = request(`${url}/v1/customer/create`, {
    method: 'POST',
    headers: { ...offline, 'content-type': 'application/json' },
    ca: ours.cert,
    agent: false,
    ...client,
  });
  sent.end(JSON.stringify({ merchant_customer_id: 'by_https' }));
  const [response] = await once(sent, 'response');
  return { version: response.httpVersion, status: response.statusCode, body: JSON.parse(await text(response)) };
}

describe('TLS', () => {
  test('carries gRPC and JSON on one port', async () => {
    const { url } = await start({ tls: ours });
    expect(url).toMatch(/^https:/);
    const [rpc, json] = await Promise.all([connect(url, reference, trusting()).call(create, customer), postJson(url)]);
    expect(rpc.message).toMatchObject({ merchant_customer_id: 'by_tls', status_code: 200 });
    expect(json).toMatchObject({ version: '1.1', status: 200, body: { merchant_customer_id: 'by_https' } });
  });

  test('is spoken by nobody in plain text', async () => {
    const { url } = await start({ tls: ours });
    const plain = connect(url.replace('https:', 'http:'), reference);
    expect(await failureOf(plain.call(create, customer))).toMatchObject({ code: 'UNAVAILABLE' });
  });

  test.each(['h2', 'http/1.1'])('agrees on %s', async (protocol) => {
    const { url } = await start({ tls: ours });
    const socket = connectTls({ port: Number(new URL(url).port), ca: ours.cert, ALPNProtocols: [protocol] });
    await once(socket, 'secureConnect');
    expect(socket.alpnProtocol).toBe(protocol);
    socket.destroy();
  });
});

describe('mutual TLS', () => {
  const mutual = async () => start({ tls: { ...ours, clientCa: clients.cert } });

  test('lets a client in that has a certificate', async () => {
    const { url } = await mutual();
    const { message } = await connect(url, reference, trusting(clients)).call(create, customer);
    expect(message).toMatchObject({ merchant_customer_id: 'by_tls' });
    expect(await postJson(url, clients)).toMatchObject({ status: 200 });
  });

  test.each([
    ['none', () => undefined],
    ["a stranger's", () => strangers],
  ])('refuses one that has %s, in every protocol', async (_case, pair) => {
    const { url, log } = await mutual();
    const refused = connect(url, reference, trusting(pair()));
    expect(await failureOf(refused.call(create, customer))).toMatchObject({ code: 'UNAVAILABLE' });
    await expect(postJson(url, pair())).rejects.toThrow(/alert|reset|hang up|certificate/i);
    expect(log().filter(({ operation }) => operation !== undefined)).toEqual([]);
    expect(await postJson(url, clients)).toMatchObject({ status: 200 });
  });
});
