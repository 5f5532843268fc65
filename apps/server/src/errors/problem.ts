import { errorCodes, type InputIssue, isPrismError, type PrismError } from '@prism/core';
import { wirePath } from '../vocabulary/codec.ts';
import { snakeCase } from '../vocabulary/names.ts';
import type { ObjectShape } from '../vocabulary/shape.ts';
import { inWireWords } from '../vocabulary/wire-words.ts';
import { httpStatusOf } from './http-status.ts';
import { ServerError, serverErrors } from './server-error.ts';
import { UnknownFields } from './unknown-fields.ts';

/** Problem details (RFC 9457) with what Prism's errors tell, in JSON's names. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly suggested_action: string;
  readonly request_id: string;
  readonly request_sent: 'no' | 'yes' | 'unknown';
  readonly money_moved: 'no' | 'yes' | 'unknown';
  readonly retry: 'never' | 'same-key' | 'after' | 'new-attempt';
  readonly retry_after_ms?: number | undefined;
  readonly issues?: readonly InputIssue[] | undefined;
  readonly connector?: string | undefined;
  readonly operation?: string | undefined;
  readonly connector_request_id?: string | undefined;
  readonly connector_code?: string | undefined;
  readonly idempotency_key?: string | undefined;
  readonly connector_customer_id?: string | undefined;
  readonly connector_transaction_id?: string | undefined;
}

/** Any error as the caller is told it. Of one that nobody foresaw nothing is told: it may quote anything. */
export function problemOf(error: unknown, requestId: string, request?: ObjectShape): Problem {
  if (error instanceof UnknownFields) return fromPrism(error.refusal, requestId, { words: asTheyAre });
  if (isPrismError(error)) return fromPrism(error, requestId, { words: wordsFor(error), request });
  return fromServer(error instanceof ServerError ? error : new ServerError('INTERNAL_ERROR'), requestId);
}

/** How an error is put into the words of callers. */
interface Translation {
  readonly words: (text: string) => string;
  /** Whose fields the error may name. */
  readonly request?: ObjectShape | undefined;
}

const asTheyAre = (text: string) => text;

/** The settings of a connector are no words of the catalogue. */
function wordsFor({ code }: PrismError): Translation['words'] {
  return code === 'INVALID_CONNECTOR_CONFIG' ? inSnakeCase : inWireWords;
}

function fromPrism(error: PrismError, request_id: string, translation: Translation): Problem {
  const { code, docUrl, suggestedAction, issues } = error;
  const { words } = translation;
  return {
    type: docUrl,
    // A connector may bring a newer copy of core, which has codes that this one has not.
    title: errorCodes[code]?.meaning ?? 'The call failed.',
    status: httpStatusOf(error),
    detail: words(error.message),
    code,
    suggested_action: words(suggestedAction),
    request_id,
    request_sent: error.requestSent,
    money_moved: error.moneyMoved,
    retry: error.retry,
    retry_after_ms: error.retryAfterMs,
    issues: issues.length === 0 ? undefined : issues.map((issue) => told(issue, translation)),
    connector: error.connector,
    operation: error.operation,
    connector_request_id: error.connectorRequestId,
    connector_code: error.connectorCode,
    idempotency_key: error.idempotencyKey,
    connector_customer_id: error.connectorCustomerId,
    connector_transaction_id: error.connectorTransactionId,
  };
}

function told({ field, message }: InputIssue, { words, request }: Translation): InputIssue {
  const isOfRequest = request?.fields.has(field.split('.')[0] ?? '') ?? false;
  return { field: request && isOfRequest ? wirePath(request, field) : words(field), message: words(message) };
}

function inSnakeCase(text: string): string {
  return text.replace(/\b[a-z]+(?:[A-Z][a-z\d]*)+\b/g, snakeCase);
}

function fromServer(error: ServerError, request_id: string): Problem {
  const { code, statusCode, message, suggestedAction, docUrl, issues } = error;
  return {
    type: docUrl,
    title: serverErrors[code].meaning,
    status: statusCode,
    detail: message,
    code,
    suggested_action: suggestedAction,
    request_id,
    request_sent: error.requestSent,
    money_moved: error.moneyMoved,
    retry: error.retry,
    issues: issues.length === 0 ? undefined : issues,
  };
}
