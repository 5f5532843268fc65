import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problemOf } from '../errors/problem.ts';
import { ServerError } from '../errors/server-error.ts';
import type { ObjectShape } from '../vocabulary/shape.ts';
import { connectionFailure, foreseen } from './failures.ts';
import { keepError } from './request-facts.ts';
import { requestIdOf } from './request-id.ts';

const mediaType = 'application/problem+json';

/** Answers every failure with problem details, whoever finds it: a route, the framework or the parser of HTTP. */
export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = foreseen(error instanceof Error ? error : new Error('something else than an error was thrown'));
    const problem = problemOf(known, request.id, requestShapeOf(request));
    if (problem.code === 'INTERNAL_ERROR') request.log.error({ err: error }, 'unforeseen error');
    return sendProblem(reply, problem);
  });
  const methods = new Map<string, string[]>();
  app.addHook('onRoute', ({ url, method }) => {
    methods.set(url, [...(methods.get(url) ?? []), ...[method].flat()]);
  });
  app.setNotFoundHandler((request, reply) => {
    const allowed = methods.get(request.url.split('?', 1).join());
    if (allowed !== undefined) void reply.header('allow', allowed.join(', '));
    const error = new ServerError(allowed === undefined ? 'ROUTE_NOT_FOUND' : 'METHOD_NOT_ALLOWED');
    return sendProblem(reply, problemOf(error, request.id));
  });
}

/** Sends problem details, and in headers what clients look for there. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  keepError(reply, { code: problem.code, moneyMoved: problem.money_moved });
  void reply.code(problem.status).type(mediaType);
  const seconds = retryAfter(problem);
  if (seconds !== undefined) void reply.header('retry-after', seconds);
  if (problem.code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer');
  return reply.send(JSON.stringify(problem));
}

function retryAfter({ status, retry_after_ms }: Problem): number | undefined {
  if (retry_after_ms !== undefined) return Math.ceil(retry_after_ms / 1000);
  return status === 503 ? 1 : undefined;
}

/** The answer to bytes of which no request could be made. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(connectionFailure(error.code), requestIdOf(undefined));
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} Refused`,
    `content-type: ${mediaType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${problem.request_id}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function requestShapeOf({ routeOptions }: FastifyRequest): ObjectShape | undefined {
  return routeOptions.config.operation?.request;
}
