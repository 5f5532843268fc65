import type { ClientReadableStream } from '@grpc/grpc-js';
import { onTestFinished } from 'vitest';
import { metadataOf, methodOf, type RpcClient } from './client.ts';
import { decode, encode } from './wire.ts';

/** The answers of a Watch as they come in; undefined once the server has ended it. */
export function watch(client: RpcClient, service: string): () => Promise<string | undefined> {
  const { path, input, output } = methodOf(client.wire, 'grpc.health.v1.Health/Watch');
  const stream: ClientReadableStream<Record<string, unknown>> = client.channel.makeServerStreamRequest(
    path,
    (json: object) => Buffer.from(encode(input, json)),
    (bytes) => decode(output, bytes),
    service === '' ? {} : { service },
    metadataOf({}),
  );
  onTestFinished(() => stream.cancel());
  const answers = stream[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await answers.next();
    return done ? undefined : String(value.status);
  };
}
