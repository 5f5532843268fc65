import { connect, type OutgoingHttpHeaders } from 'node:http2';
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import {
  CustomerServiceCreateRequestSchema,
  CustomerServiceCreateResponseSchema,
} from '@prism/proto/gen/types/customer_service';
import { Pool } from 'undici';
import type { Call } from '../calls/contenders.ts';
import { merchantCustomerId as always, prismRequest } from '../customer.ts';
import type { Protocol } from './contenders.ts';

export const token = 'a-token-for-the-benchmark';

const headers = { authorization: `Bearer ${token}`, 'x-prism-account': 'shop' };
const { email, name, phone, description } = prismRequest;

/** Makes a merchant's id for each call. */
export type NextId = () => string;

/** The stub knows one customer only; of the others each is new. */
export function idsFor(upstream: string): NextId {
  let count = 0;
  return upstream === 'stub' ? () => always : () => `cust_${process.pid}_${(count += 1)}`;
}

/** A caller of each surface, as lean as can be: it shares the two cores with those who are measured. */
export const callers: Readonly<Record<Protocol, (url: string, nextId: NextId) => Call>> = {
  v1: (url, nextId) => {
    const post = jsonPost(url, '/v1/customer/create');
    return async () => {
      const { connector_customer_id } = await post({ merchant_customer_id: nextId(), name, email, phone, description });
      return connector_customer_id;
    };
  },
  'connect-json': (url, nextId) => {
    const post = jsonPost(url, '/types.CustomerService/Create');
    return async () => {
      const customer = { customerName: name, email: { value: email }, phoneNumber: { value: phone }, description };
      const { connectorCustomerId } = await post({ merchantCustomerId: nextId(), ...customer });
      return connectorCustomerId;
    };
  },
  grpc: (url, nextId) => {
    const post = grpcPost(url, '/types.CustomerService/Create');
    return async () => {
      const customer = { customerName: name, email: { value: email }, phoneNumber: { value: phone }, description };
      const request = create(CustomerServiceCreateRequestSchema, { merchantCustomerId: nextId(), ...customer });
      const answer = await post(toBinary(CustomerServiceCreateRequestSchema, request));
      return fromBinary(CustomerServiceCreateResponseSchema, answer).connectorCustomerId;
    };
  },
};

type JsonPost = (body: object) => Promise<Readonly<Record<string, string>>>;

function jsonPost(url: string, path: string): JsonPost {
  const pool = new Pool(url);
  const given = { ...headers, 'content-type': 'application/json', 'connect-protocol-version': '1' };
  return async (body) => {
    const answer = await pool.request({ method: 'POST', path, headers: given, body: JSON.stringify(body) });
    return JSON.parse(await answer.body.text());
  };
}

/** One connection, as clients of gRPC have it: a stream a call, with a framed message each way and the status at the end. */
function grpcPost(url: string, path: string): (message: Uint8Array) => Promise<Uint8Array> {
  const session = connect(url);
  const given: OutgoingHttpHeaders = {
    ...headers,
    ':method': 'POST',
    ':path': path,
    'content-type': 'application/grpc+proto',
    te: 'trailers',
  };
  return (message) =>
    new Promise((resolve, reject) => {
      const stream = session.request(given);
      const chunks: Buffer[] = [];
      let status: unknown;
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('response', (answer) => {
        status = answer['grpc-status'];
      });
      stream.on('trailers', (trailers) => {
        status = trailers['grpc-status'];
      });
      stream.on('end', () => {
        if (status === '0') resolve(Buffer.concat(chunks).subarray(frameHead));
        else reject(new Error(`The status was ${status}`));
      });
      stream.on('error', reject);
      const head = Buffer.alloc(frameHead);
      head.writeUInt32BE(message.byteLength, 1);
      stream.end(Buffer.concat([head, message]));
    });
}

/** A byte of flags and the length. */
const frameHead = 5;
