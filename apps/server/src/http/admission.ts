import type { FastifyInstance } from 'fastify';
import type { Reception } from '../calls/reception.ts';
import { ServerError } from '../errors/server-error.ts';
import { headersOf } from './header-reader.ts';

/** What is known of a request once it has been let in, whichever surface it came by. */
export function keepFacts(app: FastifyInstance): void {
  app.decorateRequest('caller', undefined);
  app.decorateRequest('connector', undefined);
  app.decorateRequest('environment', undefined);
  app.decorateReply('errorCode', undefined);
  app.decorateReply('moneyMoved', undefined);
  app.decorateReply('rpcStatus', undefined);
}

/** Who is turned away before a body is read. */
export function admitCallers(app: FastifyInstance, { admit }: Reception): void {
  app.addHook('onRequest', async (request) => {
    request.caller = admit(headersOf(request));
  });
}

/** Else a client would send its next request into a connection that is about to close. HTTP/2 has a word of its own for it. */
export function closeWhenRefusing(app: FastifyInstance, { calls }: Reception): void {
  app.addHook('onSend', async ({ raw }, reply) => {
    if (calls.isRefusing && raw.httpVersionMajor === 1) void reply.header('connection', 'close');
  });
}

const ownNames = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** For a server that anybody on its machine may use: a web page in a browser there must not be one of them. */
export function answerOwnNamesOnly(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ host }) => {
    if (!ownNames.test(host)) throw new ServerError('HOST_NOT_ALLOWED');
  });
}
