import type { ErrorAnswer, ErrorMeaning } from '../connector/error-meaning.ts';
import type { Exchange } from '../connector/operation.ts';
import { type ErrorCode, errorCodes } from '../errors/codes.ts';
import { describeIssues } from '../errors/errors.ts';
import { fieldOf, type Schema, type SchemaResult, validate } from '../schema.ts';
import { isTransportFailure, transportFailure } from '../transport/failure.ts';
import type { TransportRequest, TransportResponse } from '../transport/transport.ts';
import { atTheDoor, codeOfStatus } from './answer-code.ts';
import { retryAfterMs } from './backoff.ts';
import type { Call } from './call.ts';
import type { Failure } from './failure.ts';
import { tell } from './observer.ts';
import type { PreparedRequest } from './prepare.ts';

/** An answer whose wire fields can be read. */
export interface Answered<Wire> {
  readonly kind: 'answered';
  readonly wire: Wire;
}

/** Sends a request once and reads the answer. */
export function attempt<Input, Wire, Result>(
  call: Call,
  exchange: Exchange<Input, Wire, Result, unknown>,
  request: PreparedRequest,
): Promise<Answered<Wire> | Failure> {
  const { caller, identity, progress } = call;
  const startedAt = performance.now();
  progress.attempts += 1;
  progress.statusCode = undefined;
  progress.connectorRequestId = undefined;
  const ended = (outcome: Answered<Wire> | Failure) => {
    tell(caller.observers, (observer) =>
      observer.onAttempt?.({
        ...identity,
        attempt: progress.attempts,
        method: request.method,
        durationMs: performance.now() - startedAt,
        statusCode: progress.statusCode,
        connectorRequestId: progress.connectorRequestId,
        errorCode: codeOf(outcome),
      }),
    );
    return outcome;
  };
  return caller.transport(inTime(call, request)).then(
    (response) => ended(read(call, exchange, response)),
    (error) => ended(withoutAnswer(error)),
  );
}

function inTime({ caller, options, deadline }: Call, request: PreparedRequest): TransportRequest {
  const { signal, timeouts } = options;
  return {
    ...request,
    timeouts: {
      connect: timeouts?.connect ?? caller.timeouts.connect,
      response: timeouts?.response ?? caller.timeouts.response,
      total: Math.max(1, Math.ceil(deadline - performance.now())),
    },
    ...(signal && { signal }),
  };
}

/** A transport throws nothing else; if one did, nobody could say whether the request was sent. */
function withoutAnswer(error: unknown): Failure {
  return {
    kind: 'network',
    cause: isTransportFailure(error) ? error : transportFailure('CONNECTION_RESET', 'unknown'),
  };
}

function codeOf(outcome: Answered<unknown> | Failure): ErrorCode | undefined {
  if (outcome.kind === 'answered') return undefined;
  return outcome.kind === 'network' ? outcome.cause.kind : outcome.code;
}

function requestIdOf({ caller }: Call, { headers }: TransportResponse): string | undefined {
  const name = caller.connector.requestIdHeader;
  const value = name === undefined ? undefined : headers[name];
  return value !== undefined && /^[\w-]{1,200}$/.test(value) ? value : undefined;
}

function read<Input, Wire, Result>(
  call: Call,
  exchange: Exchange<Input, Wire, Result, unknown>,
  response: TransportResponse,
): Answered<Wire> | Failure {
  call.progress.statusCode = response.status;
  call.progress.connectorRequestId = requestIdOf(call, response);
  const body = parsed(response);
  const isSuccess = response.status >= 200 && response.status < 300;
  if (!isSuccess && !exchange.answers?.includes(response.status)) return errorAnswer(call, response, body);
  if (body === undefined) return unreadable(call, response);
  const result = checked(exchange.response, body);
  if (result.issues === undefined) return { kind: 'answered', wire: result.value };
  if (!isSuccess) return errorAnswer(call, response, body);
  const issues = result.issues.map(({ path }) => ({ field: fieldOf(path), message: 'is not as documented' }));
  return {
    kind: 'answer',
    code: 'RESPONSE_DESERIALIZATION_FAILED',
    message: `The answer of ${call.caller.connector.displayName} is not as documented: ${describeIssues(issues)}.`,
    meaning: { retryable: false },
    statusCode: response.status,
    connectorRequestId: call.progress.connectorRequestId,
  };
}

/** A schema of the connector's that throws has found the answer unfit too; its words may quote the answer. */
function checked<Wire>(schema: Schema<Wire>, body: unknown): SchemaResult<Wire> {
  try {
    return validate(schema, body);
  } catch {
    return { issues: [{ message: '' }] };
  }
}

function parsed({ status, body }: TransportResponse): unknown {
  if (status === 204) return {};
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** JSON that was cut short is a fault of the line; anything else is not what the processor documents. */
function unreadable({ progress }: Call, { status, headers }: TransportResponse): Failure {
  if (headers['content-type']?.includes('json')) {
    return { kind: 'network', cause: transportFailure('RESPONSE_DECODING_FAILED', 'yes') };
  }
  const { connectorRequestId } = progress;
  return {
    kind: 'answer',
    code: 'RESPONSE_DESERIALIZATION_FAILED',
    meaning: {},
    statusCode: status,
    connectorRequestId,
  };
}

function errorAnswer(
  { caller, identity, options, progress }: Call,
  response: TransportResponse,
  body: unknown,
): Failure {
  const { status: statusCode, headers } = response;
  const { connector } = caller;
  const hasCallersKey = options.idempotencyKey !== undefined;
  const told = toldBy(connector, { statusCode, headers, body, operation: identity.operation, hasCallersKey });
  const meaning = clean(told ?? {});
  const code = meaning.code ?? codeOfStatus(statusCode);
  const subject = meaning.parameter === undefined ? '' : ` for the parameter ${meaning.parameter}`;
  return {
    kind: 'answer',
    code,
    message: `${errorCodes[code].meaning} ${connector.displayName} answered ${meaning.connectorCode ?? statusCode}${subject}.`,
    meaning,
    statusCode,
    connectorRequestId: progress.connectorRequestId,
    retryAfterMs: retryAfterMs(headers['retry-after'], Date.now()),
    // What stands between us and the processor answers too, with HTML or a redirect: that says nothing of a payment.
    settles: !atTheDoor.has(code) && (told?.code !== undefined || (told && body !== undefined && statusCode >= 400)),
  };
}

/** The connector's translation; nothing where it throws, for its words may quote the answer. */
function toldBy(connector: Call['caller']['connector'], answer: ErrorAnswer): ErrorMeaning | undefined {
  try {
    return connector.error(answer);
  } catch {
    return undefined;
  }
}

/** Only what looks like a code, a name or an id passes into an error. */
export function clean(told: ErrorMeaning): ErrorMeaning {
  return {
    ...told,
    connectorCode: word(told.connectorCode),
    parameter: word(told.parameter),
    connectorCustomerId: idWord(told.connectorCustomerId),
    connectorTransactionId: idWord(told.connectorTransactionId),
  };
}

function idWord(value: string | undefined): string | undefined {
  return value !== undefined && /^[\x21-\x7E]{1,255}$/.test(value) ? value : undefined;
}

/** A code or name of the processor's, as long as it looks like one: an answer could quote anything. */
function word(value: string | undefined): string | undefined {
  return value !== undefined && /^[\w.[\]-]{1,80}$/.test(value) && !/\d{6}/.test(value) ? value : undefined;
}
