import type { Environment, PrismError } from '@prism/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../calls/caller.ts';
import type { Target } from '../calls/target.ts';
import type { CurrentCall } from '../telemetry/current-call.ts';
import type { OperationVocabulary } from '../vocabulary/operations.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation that a route performs. */
    readonly operation?: OperationVocabulary;
  }
  interface FastifyRequest {
    /** Who calls; known once a call has been let in. */
    caller: Caller | undefined;
    /** The connector that the call went to. */
    connector: string | undefined;
    environment: Environment | undefined;
    /** What is told of the call that the request makes. */
    call: CurrentCall | undefined;
  }
  interface FastifyReply {
    /** The code of the error with which a request ended. */
    errorCode: string | undefined;
    /** What that error says of the money. */
    moneyMoved: PrismError['moneyMoved'] | undefined;
    /** How a call by gRPC ended, in its own words. */
    rpcStatus: string | undefined;
  }
}

/** Keeps where a call goes, and nothing of the credentials with which it goes there. */
export function keepTarget(request: FastifyRequest, { connector, environment }: Target): void {
  request.connector = connector;
  request.environment = environment;
  if (request.call !== undefined) request.call.environment = environment;
}

/** Keeps what an error is known by, and nothing of its words. */
export function keepError(
  reply: FastifyReply,
  { code, moneyMoved }: Pick<PrismError, 'moneyMoved'> & { code: string },
): void {
  reply.errorCode = code;
  reply.moneyMoved = moneyMoved;
}
