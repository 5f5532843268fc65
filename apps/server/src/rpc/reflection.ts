import { createRegistry, type DescFile, type DescService, toBinary } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';
import { Code, type ConnectRouter } from '@connectrpc/connect';
import {
  PrismErrorSchema,
  ServerReflection,
  ServerReflectionAlpha,
  type ServerReflectionAlphaRequest,
  type ServerReflectionRequest,
} from '@prism/proto';
import type { Shutdown } from '../http/shutdown.ts';
import { either } from './either.ts';

type Question = Pick<ServerReflectionRequest | ServerReflectionAlphaRequest, 'messageRequest'>;
type Answer =
  | { readonly case: 'listServicesResponse'; readonly value: { readonly service: { readonly name: string }[] } }
  | { readonly case: 'fileDescriptorResponse'; readonly value: { readonly fileDescriptorProto: Uint8Array[] } }
  | { readonly case: 'allExtensionNumbersResponse'; readonly value: { readonly baseTypeName: string } }
  | { readonly case: 'errorResponse'; readonly value: { readonly errorCode: number; readonly errorMessage: string } };

/** gRPC's reflection, in the version of today and the one before: grpcurl and its like need no files. */
export function addReflection(router: ConnectRouter, services: readonly DescService[], { refusing }: Shutdown): void {
  const all = [...services, ServerReflection, ServerReflectionAlpha];
  const answer = answersOf(all);
  router.service(ServerReflection, {
    async *serverReflectionInfo(requests, { signal }) {
      for await (const request of until(either(refusing, signal), requests)) {
        yield { validHost: request.host, originalRequest: request, messageResponse: answer(request) };
      }
    },
  });
  router.service(ServerReflectionAlpha, {
    async *serverReflectionInfo(requests, { signal }) {
      for await (const request of until(either(refusing, signal), requests)) {
        yield { validHost: request.host, originalRequest: request, messageResponse: answer(request) };
      }
    },
  });
}

/** A client that asks nothing more, and stays, must not hold the server up. */
async function* until<T>(end: Promise<void>, items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  const ended = end.then((): IteratorResult<T> => ({ done: true, value: undefined }));
  for (;;) {
    const { done, value } = await Promise.race([iterator.next(), ended]);
    if (done) return;
    yield value;
  }
}

function answersOf(services: readonly DescService[]): (question: Question) => Answer {
  const roots = [...services.map(({ file }) => file), PrismErrorSchema.file];
  const files = new Map(withImports(roots).map((file) => [`${file.name}.proto`, file]));
  const types = createRegistry(...files.values());
  const fileOf = (name: string) => (types.get(name) ?? types.get(name.slice(0, name.lastIndexOf('.'))))?.file;
  return ({ messageRequest: { case: kind, value } }) => {
    switch (kind) {
      case 'listServices':
        return {
          case: 'listServicesResponse',
          value: { service: services.map(({ typeName }) => ({ name: typeName })) },
        };
      case 'fileByFilename':
        return described(files.get(value));
      case 'fileContainingSymbol':
        return described(fileOf(value));
      case 'allExtensionNumbersOfType':
        return types.getMessage(value)
          ? { case: 'allExtensionNumbersResponse', value: { baseTypeName: value } }
          : notFound;
      case 'fileContainingExtension':
        return notFound;
      default:
        return refused(Code.InvalidArgument, 'The request asks nothing.');
    }
  };
}

function withImports(files: readonly DescFile[]): DescFile[] {
  return [...new Set(files.flatMap((file) => [file, ...withImports(file.dependencies)]))];
}

function described(file: DescFile | undefined): Answer {
  if (file === undefined) return notFound;
  const fileDescriptorProto = withImports([file]).map(({ proto }) => toBinary(FileDescriptorProtoSchema, proto));
  return { case: 'fileDescriptorResponse', value: { fileDescriptorProto } };
}

const notFound = refused(Code.NotFound, 'There is nothing of this name.');

function refused(errorCode: Code, errorMessage: string): Answer {
  return { case: 'errorResponse', value: { errorCode, errorMessage } };
}
