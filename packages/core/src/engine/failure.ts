import type { ErrorMeaning } from '../connector/error-meaning.ts';
import type { ConnectorErrorCode } from '../errors/codes.ts';
import { ConnectorError, type MoneyMoved, NetworkError, type PrismErrorDetails, type Retry } from '../errors/errors.ts';
import type { RequestSent, TransportFailure } from '../transport/failure.ts';
import { statusOfCode, transientCodes, undecidedCodes } from './answer-code.ts';

/** One attempt that brought no answer to work with. */
export type Failure =
  | { readonly kind: 'network'; readonly cause: TransportFailure }
  | {
      readonly kind: 'answer';
      readonly code: ConnectorErrorCode;
      readonly message?: string | undefined;
      readonly meaning: ErrorMeaning;
      readonly statusCode: number;
      readonly connectorRequestId?: string | undefined;
      readonly retryAfterMs?: number | undefined;
      /** The processor looked at the request and decided it: then earlier ones with its key had no effect either. */
      readonly settles?: boolean | undefined;
    };

/** What the attempts of a call have left behind so far. */
export interface Aftermath {
  readonly requestSent: RequestSent;
  /** An attempt may have had its effect, and no later answer has settled whether it did. */
  readonly undecided: boolean;
}

export const untouched: Aftermath = { requestSent: 'no', undecided: false };

/** Of several attempts the one counts that was surely sent, or else one that may have been. */
const certainty: Readonly<Record<RequestSent, number>> = { no: 0, unknown: 1, yes: 2 };

/** Adds an attempt. */
export function after(earlier: Aftermath, failure: Failure): Aftermath {
  if (failure.kind === 'network') {
    const { requestSent } = failure.cause;
    return together(earlier, { requestSent, undecided: requestSent !== 'no' });
  }
  const undecided = undecidedCodes.has(failure.code) || (!failure.settles && earlier.undecided);
  return { requestSent: 'yes', undecided };
}

/** What two parts of a call have left behind. */
export function together(one: Aftermath, other: Aftermath): Aftermath {
  const isSurer = certainty[other.requestSent] > certainty[one.requestSent];
  return {
    requestSent: isSurer ? other.requestSent : one.requestSent,
    undecided: one.undecided || other.undecided,
  };
}

/** What the failure says about trying again, before it is asked whether that is safe. */
export function isTransient(failure: Failure): boolean {
  if (failure.kind === 'network') return failure.cause.kind !== 'CALL_ABORTED';
  return failure.meaning.retryable ?? (transientCodes.has(failure.code) || undecidedCodes.has(failure.code));
}

/** What is known of a call when it fails for good. */
export interface FailedCall {
  readonly aftermath: Aftermath;
  readonly movesMoney: boolean;
  /** A repeated request has no second effect. */
  readonly repeatable: boolean;
  readonly details: PrismErrorDetails;
}

/** The error that the caller gets. */
export function errorOf(failure: Failure, call: FailedCall): NetworkError | ConnectorError {
  const { aftermath, movesMoney } = call;
  const moneyMoved: MoneyMoved = movesMoney && aftermath.undecided ? 'unknown' : 'no';
  const retry = retryOf(failure, call);
  const common = {
    ...call.details,
    requestSent: aftermath.requestSent,
    moneyMoved,
    retry,
    suggestedAction: retry.kind === 'never' && aftermath.undecided ? lookFirst : undefined,
  };
  if (failure.kind === 'network') return new NetworkError(failure.cause.kind, { ...common, cause: failure.cause });
  const { code, message, meaning, statusCode, connectorRequestId } = failure;
  const { connectorCode, connectorCustomerId, connectorTransactionId } = meaning;
  return new ConnectorError(code, {
    ...common,
    message,
    statusCode: statusOfCode[code] ?? statusCode,
    connectorRequestId,
    connectorCode,
    connectorCustomerId,
    connectorTransactionId,
  });
}

/** The codes themselves advise to call again, which here could do harm or would bring the same answer. */
const lookFirst = 'Do not call again: look up at the processor what became of it, and decide from that.';

function retryOf(failure: Failure, { aftermath, repeatable }: FailedCall): Retry {
  const safe = repeatable || !aftermath.undecided;
  const worthwhile = failure.kind === 'network' || isTransient(failure);
  if (!safe || !worthwhile) return { kind: 'never' };
  const afterMs = failure.kind === 'answer' ? failure.retryAfterMs : undefined;
  return afterMs === undefined ? { kind: 'same-key' } : { kind: 'after', afterMs };
}
