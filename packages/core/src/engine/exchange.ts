import type { Exchange, OperationContext } from '../connector/operation.ts';
import { ConnectorError } from '../errors/errors.ts';
import { attempt } from './attempt.ts';
import { backoffMs, pause } from './backoff.ts';
import { type Call, placeOf } from './call.ts';
import { type CallKey, keyOf } from './call-key.ts';
import { after, errorOf, type Failure, isTransient, untouched } from './failure.ts';
import { requesting } from './operation-context.ts';
import { type PreparedRequest, prepare } from './prepare.ts';

/** Makes one HTTP call of an operation: sends it, again where that is safe, and maps the answer. */
export async function performExchange<Input, Wire, Result>(
  call: Call,
  exchange: Exchange<Input, Wire, Result, unknown>,
  input: Input,
  context: OperationContext,
): Promise<Result> {
  const { request, callKey } = prepareExchange(call, exchange, input, context);
  const wire = await send(call, exchange, request, callKey);
  try {
    return exchange.result(wire, input, { statusCode: call.progress.statusCode ?? 200 });
  } catch {
    throw unusableAnswer(call, 'RESPONSE_HANDLING_FAILED');
  }
}

function prepareExchange<Input, Wire, Result>(
  call: Call,
  exchange: Exchange<Input, Wire, Result, unknown>,
  input: Input,
  context: OperationContext,
): { readonly request: PreparedRequest; readonly callKey: CallKey } {
  const { connector, baseUrl, headers } = call.caller;
  call.progress.exchanges += 1;
  return requesting(placeOf(call), () => {
    const described = exchange.request(input, context);
    const callKey = keyOf(call, described.method, call.progress.exchanges);
    const allHeaders = { ...headers, ...call.options.headers };
    const envelope = { connector, baseUrl, headers: allHeaders, idempotencyKey: callKey.key };
    return { request: prepare(described, envelope), callKey };
  });
}

async function send<Input, Wire, Result>(
  call: Call,
  exchange: Exchange<Input, Wire, Result, unknown>,
  request: PreparedRequest,
  { key, isRandom }: CallKey,
): Promise<Wire> {
  const repeatable = call.spec.effect !== 'create' || key !== undefined;
  const maxRetries = call.options.maxRetries ?? call.caller.maxRetries;
  let aftermath = untouched;
  for (let failures = 1; ; failures += 1) {
    const outcome = await attempt(call, exchange, request);
    if (outcome.kind === 'answered') return outcome.wire;
    call.progress.mayHaveHappened = aftermath.undecided;
    aftermath = after(aftermath, outcome);
    const mayRetry = failures <= maxRetries && isTransient(outcome) && (repeatable || !aftermath.undecided);
    if (mayRetry && (await pauseBefore(call, failures, outcome))) continue;
    throw errorOf(outcome, {
      aftermath,
      movesMoney: call.spec.movesMoney,
      repeatable,
      details: { ...placeOf(call), ...(isRandom && key !== undefined && { idempotencyKey: key }) },
    });
  }
}

/** Waits before the next attempt; false when there is no time left for it or the caller said stop. */
async function pauseBefore(call: Call, failures: number, failure: Failure): Promise<boolean> {
  const { signal } = call.options;
  const delay = backoffMs(failures, failure.kind === 'answer' ? failure.retryAfterMs : undefined);
  if (delay === undefined || delay >= call.deadline - performance.now()) return false;
  return pause(delay, signal);
}

/** The error for an answer that came, and may mean that money moved, but cannot be used. */
export function unusableAnswer(
  call: Call,
  code: 'RESPONSE_HANDLING_FAILED' | 'INTEGRITY_CHECK_FAILED',
  fields: readonly string[] = [],
  connectorTransactionId?: string,
): ConnectorError {
  const { statusCode, connectorRequestId } = call.progress;
  return new ConnectorError(code, {
    ...placeOf(call),
    moneyMoved: call.spec.movesMoney ? 'unknown' : 'no',
    issues: fields.map((field) => ({ field, message: 'is not what was asked for or documented' })),
    ...(statusCode !== undefined && { statusCode }),
    ...(connectorRequestId !== undefined && { connectorRequestId }),
    ...(connectorTransactionId !== undefined && { connectorTransactionId }),
  });
}
