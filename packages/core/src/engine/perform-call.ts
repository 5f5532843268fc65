import { isConnectorError, isNetworkError, isPrismError } from '../errors/errors.ts';
import { fieldOf, validate } from '../schema.ts';
import type { OperationName } from '../services/catalogue.ts';
import type { Call, Ending } from './call.ts';
import type { Caller } from './caller.ts';
import { type CallOptions, checkedCallOptions } from './client-options.ts';
import { performExchange, unusableAnswer } from './exchange.ts';
import { untouched } from './failure.ts';
import { contradictions } from './integrity.ts';
import type { Found } from './lookup.ts';
import { type CallStarted, tell } from './observer.ts';
import { beforeSending, operationContext, refusal } from './operation-context.ts';

/** One call from validation to response; see the client's `call`. */
export async function performCall(
  caller: Caller,
  operation: OperationName,
  request: unknown,
  callOptions: CallOptions | undefined,
): Promise<unknown> {
  const options = checkedCallOptions(callOptions);
  const startedAt = performance.now();
  // Observers see this very object, and keys are derived from it.
  const identity = Object.freeze({ callId: crypto.randomUUID(), connector: caller.connector.id, operation });
  const progress = newProgress();
  tell(caller.observers, (observer) => observer.onStart?.(identity));
  const ended = (ending: Ending) => {
    const { attempts, statusCode } = progress;
    tell(caller.observers, (observer) =>
      observer.onEnd?.({
        ...identity,
        attempts,
        statusCode,
        durationMs: performance.now() - startedAt,
        ...ending,
      }),
    );
  };
  try {
    const found = caller.find(operation);
    const input = checkedInput(found, identity, request);
    const deadline = startedAt + (options.timeouts?.total ?? caller.timeouts.total);
    const call = { caller, identity, spec: found.spec, input, options, deadline, warnings: [], progress };
    const response = respond(call, await resultOf(call, found));
    ended({ status: String(response['status']) });
    return response;
  } catch (error) {
    ended({ errorCode: isPrismError(error) ? error.code : undefined });
    throw error;
  }
}

export function newProgress(): Call['progress'] {
  return {
    attempts: 0,
    exchanges: 0,
    statusCode: undefined,
    connectorRequestId: undefined,
    randomKey: undefined,
    mayHaveHappened: false,
    before: untouched,
    repeatable: true,
  };
}

/** The request as connectors see it, with everything secret or personal wrapped. */
export function checkedInput({ spec }: Found, identity: CallStarted, request: unknown): Call['input'] {
  const result = validate(spec.request, request);
  if (result.issues === undefined) return { ...result.value };
  const issues = result.issues.map(({ path, message }) => ({ field: fieldOf(path), message }));
  throw refusal(spec.invalidInput ?? 'INVALID_INPUT', identity, issues);
}

async function resultOf(call: Call, { run, spec }: Found): Promise<unknown> {
  const { caller, identity, input, warnings } = call;
  const context = operationContext(caller.connector.settings, identity, spec.invalidInput ?? 'INVALID_INPUT', warnings);
  try {
    return await run(input, {
      ...context,
      call: (exchange, exchangeInput) => performExchange(call, exchange, exchangeInput, context),
    });
  } catch (error) {
    const isGone = isPrismError(error) && error.code === 'RESOURCE_NOT_FOUND' && call.progress.mayHaveHappened;
    if (spec.gone && isGone) return spec.gone(input);
    if (isNetworkError(error) || isConnectorError(error)) throw error;
    // Whatever else it throws: once something was sent, no error may say that nothing was.
    throw call.progress.attempts === 0
      ? beforeSending(identity, error)
      : unusableAnswer(call, 'RESPONSE_HANDLING_FAILED');
  }
}

function respond(call: Call, result: unknown): Readonly<Record<string, unknown>> {
  const { spec, input, warnings, progress } = call;
  const checked = validate(spec.result, result);
  if (checked.issues !== undefined) {
    throw unusableAnswer(
      call,
      'RESPONSE_HANDLING_FAILED',
      checked.issues.map(({ path }) => fieldOf(path)),
    );
  }
  const fields = echoed(input, { ...checked.value });
  const wrong = contradictions(spec, input, fields);
  if (wrong.length > 0) {
    const id = fields['connectorTransactionId'];
    throw unusableAnswer(call, 'INTEGRITY_CHECK_FAILED', wrong, typeof id === 'string' ? id : undefined);
  }
  return {
    ...fields,
    statusCode: progress.statusCode,
    ...(progress.connectorRequestId !== undefined && { connectorRequestId: progress.connectorRequestId }),
    ...(warnings.length > 0 && { warnings }),
  };
}

/** The merchant's ids as the merchant sent them, and over them what the answer says; `undefined` there says nothing. */
function echoed(input: Call['input'], fields: Call['input']): Record<string, unknown> {
  const response: Record<string, unknown> = {};
  for (const name of Object.keys(input)) {
    if (name.startsWith('merchant') && name.endsWith('Id')) response[name] = input[name];
  }
  for (const name of Object.keys(fields)) if (fields[name] !== undefined) response[name] = fields[name];
  return response;
}
