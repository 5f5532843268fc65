import type { FastifyRequest } from 'fastify';
import type { HeaderReader } from '../calls/credentials.ts';

/** Reads a request's headers. Of those that were sent twice Node makes one, which its reader then refuses. */
export function headersOf({ headers }: FastifyRequest): HeaderReader {
  return (name) => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
}
