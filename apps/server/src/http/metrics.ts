import type { FastifyInstance } from 'fastify';
import type { Reception } from '../calls/reception.ts';
import { headersOf } from './header-reader.ts';

const textFormat = 'text/plain; version=0.0.4; charset=utf-8';

/** `/metrics` for Prometheus. What a business turns over is not for everybody: where there are tokens it takes one. */
export function addMetrics(app: FastifyInstance, { admit }: Reception, metricsText: () => Promise<string>): void {
  app.get('/metrics', async (request, reply) => {
    admit(headersOf(request));
    return reply.type(textFormat).send(await metricsText());
  });
}
