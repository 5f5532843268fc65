import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { ServerConfig } from '../config/server-config.ts';
import { problemOf } from '../errors/problem.ts';
import { ServerError } from '../errors/server-error.ts';
import { takeJsonOnly } from './body.ts';
import { createPort } from './port.ts';
import { answerWithProblems, refuseConnection, sendProblem } from './problems.ts';
import { requestIdOf } from './request-id.ts';
import { logRequests } from './request-log.ts';
import './request-facts.ts';

const requestTimeout = 30_000;

/** The one HTTP layer of the server, empty: surfaces are added to it. */
export function createApp(
  log: FastifyBaseLogger,
  { limits, tls }: Pick<ServerConfig, 'limits' | 'tls'>,
): FastifyInstance {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request_id' }),
    genReqId: ({ headers }) => requestIdOf(headers['x-request-id']),
    bodyLimit: limits.bodyBytes,
    serverFactory: (handler) => createPort(handler, { tls, requestTimeout, streams: limits.concurrentCalls }),
    // While it closes the server refuses calls itself, with problem details, and lets those under way end.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: refuseConnection,
    frameworkErrors: (_error, request, reply) => {
      void reply.header('x-request-id', request.id);
      void sendProblem(reply, problemOf(new ServerError('MALFORMED_REQUEST'), request.id));
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    // Answers hold personal data: nobody on the way keeps them.
    void reply.headers({
      'x-request-id': request.id,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });
  app.addHook('onSend', async ({ raw }, reply) => {
    // Fastify closes by it when a body was not what it should be; HTTP/2 has no such header, and Node warns of it.
    if (raw.httpVersionMajor > 1) void reply.removeHeader('connection');
  });
  logRequests(app);
  answerWithProblems(app);
  takeJsonOnly(app);
  return app;
}
