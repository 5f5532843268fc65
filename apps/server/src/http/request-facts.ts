import type { Caller } from '../calls/caller.ts';
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
    /** What is told of the call that the request makes. */
    call: CurrentCall | undefined;
  }
  interface FastifyReply {
    /** The code of the error with which a request ended. */
    errorCode: string | undefined;
  }
}
