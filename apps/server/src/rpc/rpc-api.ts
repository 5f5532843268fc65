import { Code, type ConnectRouter, createConnectRouter, createContextValues } from '@connectrpc/connect';
import type { UniversalHandler, UniversalServerResponse } from '@connectrpc/connect/protocol';
import {
  compressionBrotli,
  compressionGzip,
  universalRequestFromNodeRequest,
  universalResponseToNodeResponse,
} from '@connectrpc/connect-node';
import { operationOfMethod } from '@prism/proto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { connectErrorOf } from '../errors/connect-error.ts';
import { ServerError } from '../errors/server-error.ts';
import { operations } from '../vocabulary/operations.ts';
import { exchangeKey } from './exchange.ts';
import { refusalOfGrpcInJson } from './grpc-in-json.ts';
import { inOwnWords } from './own-words.ts';
import { statusName } from './status-name.ts';
import { escapeStatusText } from './status-text.ts';
import { boundTimeouts } from './timeouts.ts';

/** Answers are small: squeezing them would cost more than it saves. */
const compressNothing = Number.MAX_SAFE_INTEGER;

/** gRPC, gRPC-Web and Connect: `POST /types.CustomerService/Create` and its like, over HTTP/2 and HTTP/1.1. */
export function addRpcApi(app: FastifyInstance, bodyLimit: number, routes: (router: ConnectRouter) => void): void {
  const router = createConnectRouter({
    acceptCompression: [compressionGzip, compressionBrotli],
    compressMinBytes: compressNothing,
    readMaxBytes: bodyLimit,
    requestGate: ({ requestHeader }) => {
      const refusal = refusalOfGrpcInJson(requestHeader.get('content-type'));
      if (refusal) throw connectErrorOf(refusal);
    },
  });
  routes(router);
  void app.register((rpc, _options, done) => {
    rpc.removeAllContentTypeParsers();
    // Connect reads the body, and refuses what is none of its types in each protocol's own way.
    rpc.addContentTypeParser('*', (_request, _body, done) => done(null));
    for (const handler of router.handlers) addHandler(rpc, handler);
    done();
  });
}

function addHandler(rpc: FastifyInstance, handler: UniversalHandler): void {
  const operation = operations.get(operationOfMethod(handler.method) ?? '');
  rpc.post(handler.requestPath, { config: operation ? { operation } : {} }, async (request, reply) => {
    const call = requestFrom(request, reply);
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    try {
      const answer = await inOwnWords(await handler(call), (code) => {
        reply.errorCode ??= code;
      });
      reply.errorCode ??= refusalIn(answer);
      reply.rpcStatus = statusName(answer);
      escapeStatusText(answer);
      await universalResponseToNodeResponse(answer, reply.raw);
    } catch (error) {
      if (call.signal.aborted) request.log.debug({ err: error }, 'nobody is there any more to take the answer');
      else request.log.error({ err: error }, 'unforeseen error');
      reply.raw.destroy();
    }
  });
}

/** For the log: what was refused without an error of ours. */
function refusalIn({ status, trailer }: UniversalServerResponse): string | undefined {
  const code = Number(trailer?.get('grpc-status') ?? 0);
  if (code !== 0) return Code[code];
  return status >= 400 ? `HTTP ${status}` : undefined;
}

function requestFrom(request: FastifyRequest, reply: FastifyReply) {
  const values = createContextValues().set(exchangeKey, { request, reply });
  try {
    const call = universalRequestFromNodeRequest(request.raw, reply.raw, undefined, values);
    boundTimeouts(call.header);
    return call;
  } catch {
    throw new ServerError('MALFORMED_REQUEST');
  }
}
