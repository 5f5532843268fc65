import { type ChannelCredentials, Client, credentials, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { onTestFinished } from 'vitest';
import { offline } from '../../support/server.ts';
import { decode, encode, type Wire } from './wire.ts';

type Headers = Readonly<Record<string, string>>;

/** A client that has no code of the server's: gRPC by grpc-js, messages by protobufjs. */
export interface RpcClient {
  /** Calls a method such as `types.CustomerService/Create`. */
  call(method: string, request: object, setting?: CallSetting): Promise<Answer>;
  /** Sends the bytes as they are. */
  send(path: string, bytes: Uint8Array, setting?: CallSetting): Promise<Uint8Array>;
  readonly channel: Client;
  readonly wire: Wire;
}

export interface CallSetting {
  /** Default: the credentials of the offline sandbox. */
  readonly headers?: Headers;
  /** Milliseconds. */
  readonly timeout?: number;
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the answers are what the tests are about
  readonly message: any;
  readonly headers: Headers;
}

/** Opens a channel to a URL, until the test has ended. */
export function connect(url: string, wire: Wire, trust: ChannelCredentials = credentials.createInsecure()) {
  const channel = new Client(new URL(url).host, trust, {
    'grpc.use_local_subchannel_pool': 1,
    'grpc.enable_retries': 0,
    // A name, since TLS knows no address by which to ask for a certificate.
    ...(url.startsWith('https:') && { 'grpc.ssl_target_name_override': 'localhost' }),
  });
  onTestFinished(() => channel.close());
  const client: RpcClient = {
    channel,
    wire,
    call: async (name, request, setting) => {
      const { path, input, output } = methodOf(wire, name);
      const { bytes, headers } = await unary(channel, path, encode(input, request), setting);
      return { message: decode(output, bytes), headers };
    },
    send: async (path, bytes, setting) => (await unary(channel, path, bytes, setting)).bytes,
  };
  return client;
}

/** What a method takes and gives. */
export function methodOf(wire: Wire, name: string) {
  const [serviceName = '', methodName = ''] = name.split('/');
  const { resolvedRequestType: input, resolvedResponseType: output } =
    wire.lookupService(serviceName).methods[methodName] ?? {};
  if (!input || !output) throw new TypeError(`the wire has no ${name}`);
  return { path: `/${name}`, input, output };
}

export function metadataOf(headers: Headers): Metadata {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(headers)) metadata.set(name, value);
  return metadata;
}

function unary(channel: Client, path: string, bytes: Uint8Array, setting: CallSetting = {}) {
  const { headers = offline, timeout } = setting;
  const deadline = timeout === undefined ? {} : { deadline: Date.now() + timeout };
  return new Promise<{ readonly bytes: Uint8Array; readonly headers: Headers }>((resolve, reject) => {
    let received: Headers = {};
    channel
      .makeUnaryRequest(path, Buffer.from, Buffer.from, bytes, metadataOf(headers), deadline, (error, answer) => {
        if (error) reject(Object.assign(error, { received }));
        else if (!answer) reject(new Error('neither an answer nor an error'));
        else resolve({ bytes: answer, headers: received });
      })
      .on('metadata', (metadata) => {
        received = headersOf(metadata);
      });
  });
}

function headersOf(metadata: Metadata): Headers {
  return Object.fromEntries(Object.entries(metadata.getMap()).map(([name, value]) => [name, String(value)]));
}

/** How a call failed, as a client sees it. */
export interface Failure {
  /** The name of the code. */
  readonly code: string | undefined;
  readonly text: string;
  /** Those before the message and those after it. */
  readonly headers: Headers;
  readonly trailers: Metadata;
}

/** The failure of a call that has to fail. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const failed = await call.then(
    () => undefined,
    (error: ServiceError & { readonly received: Headers }) => error,
  );
  if (failed === undefined) throw new Error('the call did not fail');
  if (!('details' in failed)) throw failed;
  const { code, details, metadata, received } = failed;
  return { code: status[code], text: details, headers: { ...received, ...headersOf(metadata) }, trailers: metadata };
}
