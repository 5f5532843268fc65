import type { OperationName } from '../services/catalogue.ts';
import { keyOf } from './call-key.ts';
import type { Caller } from './caller.ts';
import { type CallOptions, checkedCallOptions } from './client-options.ts';
import { beforeSending, operationContext, requesting } from './operation-context.ts';
import { checkedInput, newProgress } from './perform-call.ts';
import { envelopeOf, type RedactedRequest, redact } from './prepare.ts';

/** Runs an operation up to its first request, and shows that instead of sending it. */
export async function dryRun(
  caller: Caller,
  operation: OperationName,
  request: unknown,
  callOptions: CallOptions | undefined,
): Promise<RedactedRequest> {
  const options = checkedCallOptions(callOptions);
  const identity = { callId: crypto.randomUUID(), connector: caller.connector.id, operation };
  const found = caller.find(operation);
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
        const key = await keyOf(call, described.method, 1);
        const shown = requesting(identity, () => redact(described, envelopeOf(call, key)));
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
