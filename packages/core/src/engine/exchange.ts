import type { AnswerContext, Exchange, OperationContext } from '../connector/operation.ts';
import { ConnectorError, type NetworkError } from '../errors/errors.ts';
import { transportFailure } from '../transport/failure.ts';
import { attempt, clean } from './attempt.ts';
import { backoffMs, pause } from './backoff.ts';
import { type Call, tellingOf } from './call.ts';
import { keyOf } from './call-key.ts';
import { type Aftermath, after, errorOf, type Failure, isTransient, together, untouched } from './failure.ts';
import { requesting } from './operation-context.ts';
import { envelopeOf, type PreparedRequest, prepare } from './prepare.ts';

/** Makes one HTTP call of an operation: sends it, again where that is safe, and maps the answer. */
export async function performExchange<Input, Wire, Result>(
  call: Call,
  exchange: Exchange<Input, Wire, Result, unknown>,
  input: Input,
  context: OperationContext,
): Promise<Result> {
  call.progress.exchanges += 1;
  const described = requesting(call.identity, () => exchange.request(input, context));
  const key = await keyOf(call, described.method, call.progress.exchanges);
  const request = requesting(call.identity, () => prepare(described, envelopeOf(call, key)));
  const wire = await send(call, exchange, request, key);
  return mapped(call, context, (answerContext) => exchange.result(wire, input, answerContext));
}

/** Runs the connector's result part. */
function mapped<Result>(call: Call, { warn }: OperationContext, map: (context: AnswerContext) => Result): Result {
  const { statusCode = 200, connectorRequestId } = call.progress;
  let rejection: Failure | undefined;
  const reject: AnswerContext['reject'] = (told) => {
    const meaning = { retryable: false, ...clean(told) };
    rejection = { kind: 'answer', code: told.code, meaning, statusCode, connectorRequestId, settles: true };
    throw new Error(told.code);
  };
  try {
    return map({ statusCode, warn, reject });
  } catch {
    throw rejection === undefined
      ? unusableAnswer(call, 'RESPONSE_HANDLING_FAILED')
      : failed(call, rejection, { requestSent: 'yes', undecided: false });
  }
}

async function send<Input, Wire, Result>(
  call: Call,
  exchange: Exchange<Input, Wire, Result, unknown>,
  request: PreparedRequest,
  key: string | undefined,
): Promise<Wire> {
  const { progress, options } = call;
  const isRead = request.method === 'GET';
  const repeatable = call.spec.effect !== 'create' || isRead || key !== undefined;
  const maxRetries = options.maxRetries ?? call.caller.maxRetries;
  progress.repeatable &&= repeatable;
  let aftermath = untouched;
  for (let failures = 1; ; failures += 1) {
    const outcome = await attempt(call, exchange, request);
    if (outcome.kind === 'answered') {
      progress.before = together(progress.before, { requestSent: 'yes', undecided: !isRead });
      return outcome.wire;
    }
    progress.mayHaveHappened = aftermath.undecided && outcome.kind === 'answer' && outcome.settles === true;
    aftermath = after(aftermath, outcome);
    const isSafe = repeatable || aftermath.requestSent === 'no';
    const mayRetry = failures <= maxRetries && isSafe && isTransient(outcome);
    if (mayRetry && (await pauseBefore(call, failures, outcome))) continue;
    throw failed(call, mayRetry && options.signal?.aborted ? abortedMeanwhile() : outcome, {
      ...aftermath,
      undecided: aftermath.undecided && !isRead,
    });
  }
}

function abortedMeanwhile(): Failure {
  return { kind: 'network', cause: transportFailure('CALL_ABORTED', 'no') };
}

/** The error of an exchange that left this behind, beside what the exchanges before it have left. */
function failed(call: Call, failure: Failure, left: Aftermath): NetworkError | ConnectorError {
  const { progress, spec } = call;
  const { before, repeatable } = progress;
  progress.before = together(before, left);
  // What is done already does no harm when it is done again, unless it moved money or cannot be told to be the same.
  const matters = spec.movesMoney || !repeatable;
  return errorOf(failure, {
    aftermath: together(left, { ...before, undecided: before.undecided && matters }),
    movesMoney: spec.movesMoney,
    repeatable,
    details: tellingOf(call),
  });
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
    ...tellingOf(call),
    moneyMoved: call.spec.movesMoney ? 'unknown' : 'no',
    issues: fields.map((field) => ({ field, message: 'is not what was asked for or documented' })),
    statusCode,
    connectorRequestId,
    connectorTransactionId,
  });
}
