import type { FastifyInstance } from 'fastify';
import { referencePage } from '../docs/page.ts';
import type { OpenApiDocument } from '../openapi/document.ts';

/** Nothing is loaded and nothing runs: the page is text. */
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

/** `/openapi.json`, and `/docs` for people. Both are written once. */
export function addReference(app: FastifyInstance, document: OpenApiDocument): void {
  const json = JSON.stringify(document);
  const page = referencePage(document);
  app.get('/openapi.json', async (_request, reply) => reply.type('application/json').send(json));
  app.get('/docs', async (_request, reply) => {
    return reply.type('text/html; charset=utf-8').header('content-security-policy', contentSecurityPolicy).send(page);
  });
}
