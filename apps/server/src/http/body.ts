import type { FastifyInstance } from 'fastify';
import { ServerError } from '../errors/server-error.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** JSON is the only body that is taken, and only as it was meant: in UTF-8, without what could become a prototype. */
export function takeJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'ignore');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      void parse(request, utf8.decode(Buffer.from(body)), done);
    } catch {
      done(new ServerError('MALFORMED_REQUEST'));
    }
  });
}
