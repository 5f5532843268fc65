import type { ClientDuplexStream } from '@grpc/grpc-js';
import protobuf from 'protobufjs';
import descriptor from 'protobufjs/ext/descriptor.js';
import { onTestFinished } from 'vitest';
import { metadataOf, type RpcClient } from './client.ts';
import { decode, encode, type Wire } from './wire.ts';

// As published in grpc/grpc, src/proto/grpc/reflection/v1/reflection.proto; v1alpha has the same numbers.
const { root } = protobuf.parse(
  `syntax = "proto3";
  message Request {
    string host = 1;
    oneof message_request {
      string file_by_filename = 3;
      string file_containing_symbol = 4;
      ExtensionRequest file_containing_extension = 5;
      string all_extension_numbers_of_type = 6;
      string list_services = 7;
    }
  }
  message ExtensionRequest { string containing_type = 1; int32 extension_number = 2; }
  message Response {
    string valid_host = 1;
    Request original_request = 2;
    oneof message_response {
      Files file_descriptor_response = 4;
      Extensions all_extension_numbers_response = 5;
      Services list_services_response = 6;
      Failure error_response = 7;
    }
  }
  message Files { repeated bytes file_descriptor_proto = 1; }
  message Extensions { string base_type_name = 1; repeated int32 extension_number = 2; }
  message Services { repeated Service service = 1; }
  message Service { string name = 1; }
  message Failure { int32 error_code = 1; string error_message = 2; }`,
  { keepCase: true },
);
const request = root.lookupType('Request');
const response = root.lookupType('Response');

/** Asks a server what it has, as grpcurl does: a question after the other on one stream. */
export interface Reflection {
  ask(question: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  services(): Promise<string[]>;
  /** The types of the files that declare a symbol, made of what the server says and of nothing else. */
  wireOf(symbol: string): Promise<Wire>;
}

export function reflect(client: RpcClient, version: 'v1' | 'v1alpha'): Reflection {
  const path = `/grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`;
  const stream: ClientDuplexStream<object, Readonly<Record<string, unknown>>> = client.channel.makeBidiStreamRequest(
    path,
    (json: object) => Buffer.from(encode(request, json)),
    (bytes) => decode(response, bytes),
    metadataOf({}),
  );
  const answers = stream[Symbol.asyncIterator]();
  onTestFinished(() => stream.cancel());
  const ask: Reflection['ask'] = async (question) => {
    stream.write(question);
    const { value } = await answers.next();
    return value;
  };
  return {
    ask,
    services: async () => {
      const { list_services_response } = Object(await ask({ list_services: '*' }));
      return list_services_response.service.map(({ name }: { readonly name: string }) => name);
    },
    wireOf: async (symbol) => {
      const { file_descriptor_response } = Object(await ask({ file_containing_symbol: symbol }));
      const encoded: readonly string[] = file_descriptor_response.file_descriptor_proto;
      const file = encoded.map((text) => descriptor.FileDescriptorProto.decode(Buffer.from(text, 'base64')));
      const set = descriptor.FileDescriptorSet.encode({ file }).finish();
      return protobuf.Root.fromDescriptor(set, { keepCase: true });
    },
  };
}
