import { type ContextKey, createContextKey } from '@connectrpc/connect';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The HTTP request by which a call came, and its reply. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Where a call finds its own. */
export const exchangeKey: ContextKey<Exchange | undefined> = createContextKey(undefined);
