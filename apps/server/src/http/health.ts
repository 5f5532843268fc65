import type { FastifyInstance } from 'fastify';

/** `/healthz`: the process answers. `/readyz`: it takes calls. */
export function addHealth(app: FastifyInstance, isReady: () => boolean): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    if (isReady()) return { status: 'ready' };
    return reply.code(503).send({ status: 'shutting down' });
  });
}
