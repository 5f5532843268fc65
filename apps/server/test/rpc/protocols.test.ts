import { Code, ConnectError, createClient } from '@connectrpc/connect';
import { createConnectTransport, createGrpcWebTransport } from '@connectrpc/connect-web';
import { PrismErrorSchema } from '@prism/proto';
import { CustomerService, CustomerStatus } from '@prism/proto/gen/types/customer_service';
import { describe, expect, test } from 'vitest';
import { offline, start } from '../support/server.ts';
import { connect, methodOf } from './support/client.ts';
import { framed, framesOf, type Http2Answer, http2Client } from './support/http2.ts';
import { nobody, standIn } from './support/stand-in.ts';
import { detailsFrom } from './support/status.ts';
import { decode, encode, wireOfReference } from './support/wire.ts';

const reference = wireOfReference();
const name = 'types.CustomerService/Create';
const { path, input, output } = methodOf(reference, name);
const customer = (id: string) => ({ merchant_customer_id: id, customer_name: 'John Doe' });
const created = (id: string) => ({
  merchant_customer_id: id,
  connector_customer_id: expect.stringMatching(/^cus_/),
  status_code: 200,
});

const byFetch = (url: string, type: string, body: string | Uint8Array<ArrayBuffer>, headers = {}) =>
  fetch(url + path, { method: 'POST', headers: { ...offline, 'content-type': type, ...headers }, body });

describe('Connect in JSON, as curl sends it', () => {
  const inJson = async (url: string, body: object, headers = {}) => {
    const response = await byFetch(url, 'application/json', JSON.stringify(body), headers);
    return { status: response.status, headers: response.headers, body: await response.json() };
  };

  test('makes a customer', async () => {
    const { url } = await start();
    const { status, body, headers } = await inJson(
      url,
      { merchantCustomerId: 'json', customerName: 'John Doe', email: { value: 'john.doe@example.com' } },
      { 'x-request-id': 'by-curl', 'connect-protocol-version': '1' },
    );
    expect({ status, id: headers.get('x-request-id') }).toEqual({ status: 200, id: 'by-curl' });
    expect(body).toMatchObject({
      merchantCustomerId: 'json',
      connectorCustomerId: expect.stringMatching(/^cus_/),
      statusCode: 200,
      status: 'CUSTOMER_STATUS_ACTIVE',
    });
  });

  test('takes the names of the protos too', async () => {
    const { url } = await start();
    expect(await inJson(url, customer('names'))).toMatchObject({ status: 200, body: { merchantCustomerId: 'names' } });
  });

  test('reads a failure with all that is known of it', async () => {
    const { url } = await start();
    const { status, body } = await inJson(url, { merchantCustomerId: 'json', email: { value: 'canary' } });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid_argument' });
    expect(body.message).toContain('email');
    expect(body.details).toMatchObject([{ type: 'types.PrismError', value: expect.any(String) }]);
    expect(JSON.stringify(body)).not.toContain('canary');
  });

  test.each(['{', '[]', '{"merchantCustomerId":7}', '{"canary":"canary"}', '{"email":"canary"}'])(
    'refuses %s without repeating it',
    async (text) => {
      const { url, logText } = await start();
      const response = await byFetch(url, 'application/json', text);
      expect(response.status).toBe(400);
      const body = await response.text();
      expect(JSON.parse(body)).toMatchObject({ code: 'invalid_argument' });
      expect(body + logText()).not.toContain('canary');
    },
  );

  test('waits no longer than connect-timeout-ms says', async () => {
    const silent = await standIn(() => undefined);
    const { url } = await start({ allowedBaseUrlHosts: [silent.host] });
    const answer = await inJson(url, customer('late'), { ...silent.headers, 'connect-timeout-ms': '80' });
    expect(answer).toMatchObject({ status: 504, body: { code: 'deadline_exceeded' } });
  });
});

test('Connect in protobuf makes a customer', async () => {
  const { url } = await start();
  const response = await byFetch(url, 'application/proto', new Uint8Array(encode(input, customer('proto'))));
  expect(response.status).toBe(200);
  expect(decode(output, await response.bytes())).toMatchObject(created('proto'));
});

describe('gRPC-Web, as a browser sends it', () => {
  const web = async (url: string, message: Uint8Array, { headers = {}, isText = false } = {}) => {
    const bytes = framed(message);
    const type = isText ? 'application/grpc-web-text' : 'application/grpc-web+proto';
    const response = await byFetch(url, type, isText ? bytes.toString('base64') : new Uint8Array(bytes), headers);
    const frames = framesOf(Buffer.from(await response.bytes()));
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      messages: frames.filter(({ flags }) => flags === 0).map(({ message }) => decode(output, message)),
      trailers: new Headers(
        frames
          .filter(({ flags }) => flags === 0x80)
          .flatMap(({ message }) => message.toString().trim().split('\r\n'))
          .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
      ),
      headers: response.headers,
    };
  };

  test('makes a customer', async () => {
    const { url } = await start();
    const answer = await web(url, encode(input, customer('web')));
    expect(answer).toMatchObject({ status: 200, type: 'application/grpc-web+proto', messages: [created('web')] });
    expect(answer.trailers.get('grpc-status')).toBe('0');
  });

  test('reads a failure in the trailers, with its details', async () => {
    const { url } = await start();
    const { status, messages, trailers, headers } = await web(url, new Uint8Array());
    const told = (header: string) => trailers.get(header) ?? headers.get(header);
    expect({ status, messages, code: told('grpc-status') }).toEqual({ status: 200, messages: [], code: '3' });
    const details = detailsFrom(Buffer.from(told('grpc-status-details-bin') ?? '', 'base64'));
    expect(details).toMatchObject({
      code: 3,
      typeName: 'types.PrismError',
      error: { code: 'INVALID_CUSTOMER_DATA', issues: [{ field: 'merchant_customer_id' }] },
    });
  });
});

describe.each([
  ['gRPC-Web', createGrpcWebTransport],
  ['Connect', createConnectTransport],
])('a page with the transport of %s and our generated code', (_protocol, createTransport) => {
  test('makes a customer, and reads why it could not', async () => {
    const { url } = await start();
    const client = createClient(CustomerService, createTransport({ baseUrl: url }));
    const made = await client.create({ merchantCustomerId: 'page', customerName: 'John Doe' }, { headers: offline });
    expect(made).toMatchObject({ merchantCustomerId: 'page', statusCode: 200, status: CustomerStatus.ACTIVE });
    const failure = await client.create({}, { headers: offline }).catch((error: unknown) => ConnectError.from(error));
    if (!(failure instanceof ConnectError)) throw new Error('it was made without an id');
    expect(failure.code).toBe(Code.InvalidArgument);
    expect(failure.findDetails(PrismErrorSchema)).toMatchObject([
      { code: 'INVALID_CUSTOMER_DATA', issues: [{ field: 'merchant_customer_id' }] },
    ]);
  });
});

describe('gRPC by nothing but HTTP/2', () => {
  const grpc = { ...offline, 'content-type': 'application/grpc', te: 'trailers' };
  const statusOf = ({ headers, trailers }: Http2Answer) => trailers['grpc-status'] ?? headers['grpc-status'];

  test('makes a customer', async () => {
    const { url } = await start();
    const answer = await http2Client(url)(path, grpc, framed(encode(input, customer('bare'))));
    expect(answer.headers).toMatchObject({
      ':status': 200,
      'content-type': expect.stringMatching(/^application\/grpc\b/),
    });
    expect(answer.trailers['grpc-status']).toBe('0');
    expect(framesOf(answer.body).map(({ message }) => decode(output, message))).toMatchObject([created('bare')]);
  });

  test('ends a call when its grpc-timeout has passed, and says whether it was sent', async () => {
    const silent = await standIn(() => undefined);
    const { url, log } = await start({ allowedBaseUrlHosts: [silent.host] });
    const headers = { ...grpc, ...silent.headers, 'grpc-timeout': '80m' };
    const answer = await http2Client(url)(path, headers, framed(encode(input, customer('late'))));
    expect(statusOf(answer)).toBe('4');
    const told = answer.trailers['grpc-status-details-bin'] ?? answer.headers['grpc-status-details-bin'];
    expect(detailsFrom(Buffer.from(String(told), 'base64'))).toMatchObject({
      error: { name: 'NetworkError', request_sent: expect.stringMatching(/^(?:yes|unknown)$/), retry: 'same-key' },
    });
    expect(log()).toContainEqual(
      expect.objectContaining({ operation: 'customer.create', duration_ms: expect.any(Number) }),
    );
  });

  test('takes what is compressed, from a client that says so', async () => {
    const { url } = await start();
    const gzipped = await new Response(
      new Blob([new Uint8Array(encode(input, customer('gzip')))]).stream().pipeThrough(new CompressionStream('gzip')),
    ).bytes();
    const body = framed(gzipped, { flags: 1 });
    const answer = await http2Client(url)(path, { ...grpc, 'grpc-encoding': 'gzip' }, body);
    expect(statusOf(answer)).toBe('0');
  });
});

test('all of them are answered on one port at the same time', async () => {
  const { url, post } = await start();
  const client = connect(url, reference);
  const kinds = [
    async (id: string) => (await client.call(name, customer(id))).message.merchant_customer_id,
    async (id: string) => (await post('/v1/customer/create', { merchant_customer_id: id })).body.merchant_customer_id,
    async (id: string) => {
      const response = await byFetch(url, 'application/json', JSON.stringify({ merchantCustomerId: id }));
      return Object(await response.json()).merchantCustomerId;
    },
    async (id: string) => {
      const response = await byFetch(
        url,
        'application/grpc-web+proto',
        new Uint8Array(framed(encode(input, customer(id)))),
      );
      const [first] = framesOf(Buffer.from(await response.bytes()));
      return first && decode(output, first.message)['merchant_customer_id'];
    },
  ];
  const ids = Array.from({ length: 40 }, (_, index) => `mixed_${index}`);
  expect(await Promise.all(ids.map((id, index) => kinds[index % kinds.length]?.(id)))).toEqual(ids);
});

test('a call that cannot be sent says so in every protocol', async () => {
  const { host, headers } = await nobody();
  const { url, post } = await start({ allowedBaseUrlHosts: [host] });
  const json = await byFetch(url, 'application/json', JSON.stringify({ merchantCustomerId: 'no' }), headers);
  expect({ status: json.status, body: await json.json() }).toMatchObject({
    status: 503,
    body: { code: 'unavailable' },
  });
  expect(await post('/v1/customer/create', { merchant_customer_id: 'no' }, headers)).toMatchObject({
    body: { request_sent: 'no' },
  });
});
