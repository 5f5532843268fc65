import type { FastifyInstance } from 'fastify';
import type { Reception } from '../calls/reception.ts';
import { ServerError } from '../errors/server-error.ts';
import { headersOf } from './header-reader.ts';

/** Who is turned away before a body is read. */
export function admitCallers(app: FastifyInstance, { admit, calls }: Reception): void {
  app.decorateRequest('caller', undefined);
  app.decorateRequest('connector', undefined);
  app.decorateReply('errorCode', undefined);
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.operation !== undefined) request.caller = admit(headersOf(request));
  });
  app.addHook('onSend', async (_request, reply) => {
    // Else a client would send its next request into a connection that is about to close.
    if (calls.isRefusing) void reply.header('connection', 'close');
  });
}

const ownNames = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** For a server that anybody on its machine may use: a web page in a browser there must not be one of them. */
export function answerOwnNamesOnly(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers }) => {
    if (!ownNames.test(headers.host ?? '')) throw new ServerError('HOST_NOT_ALLOWED');
  });
}
