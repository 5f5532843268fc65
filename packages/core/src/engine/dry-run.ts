import type { OperationName } from '../services/catalogue.ts';
import { keyOf } from './call-key.ts';
import type { Caller } from './caller.ts';
import type { CallOptions } from './client-options.ts';
import { lookUp } from './lookup.ts';
import { beforeSending, operationContext, requesting } from './operation-context.ts';
import { checkedInput, newProgress } from './perform-call.ts';
import { type RedactedRequest, redact } from './prepare.ts';

/** Runs an operation up to its first request, and shows that instead of sending it. */
export async function dryRun(
  caller: Caller,
  operation: OperationName,
  request: unknown,
  options: CallOptions,
): Promise<RedactedRequest> {
  const identity = { callId: crypto.randomUUID(), connector: caller.connector.id, operation };
  const found = lookUp(caller.connector, operation);
  const { spec } = found;
  const input = checkedInput(found, identity, request);
  const context = operationContext(caller.connector.settings, identity, spec.invalidInput ?? 'INVALID_INPUT', []);
  const call = { caller, identity, spec, input, options, deadline: Infinity, warnings: [], progress: newProgress() };
  const { promise, resolve, reject } = Promise.withResolvers<RedactedRequest>();
  const run = async () =>
    found.run(input, {
      ...context,
      call: async (exchange, exchangeInput) => {
        const described = requesting(identity, () => exchange.request(exchangeInput, context));
        const { connector, baseUrl } = caller;
        const headers = { ...caller.headers, ...options.headers };
        const idempotencyKey = await keyOf(call, described.method, 1);
        const envelope = { connector, baseUrl, headers, idempotencyKey };
        const shown = requesting(identity, () => redact(described, envelope));
        resolve(shown);
        // The operation waits here for an answer that never comes, and is collected with it.
        return Promise.withResolvers<never>().promise;
      },
    });
  const refuse = (error?: unknown) => reject(beforeSending(identity, error));
  // An operation that ends before it has asked for anything has nothing to show.
  run().then(() => refuse(), refuse);
  return promise;
}
