import { Code, ConnectError } from '@connectrpc/connect';
import { isPrismError, type OperationName, type PrismError } from '@prism/core';
import { errorToWire, PrismErrorSchema, requestFieldOf } from '@prism/proto';
import { inWireWords } from '../vocabulary/wire-words.ts';
import { grpcCodeOf } from './grpc-status.ts';
import { ServerError } from './server-error.ts';

/** Clients take 8 KB of trailers, in which all of it stands four times. */
const mostTold = 8;

/** Any error as callers of gRPC and Connect are told it, with all that is known of it as `types.PrismError` in the details. */
export function connectErrorOf(error: unknown, operation?: OperationName): ConnectError {
  const known = knownAs(error);
  const detail = errorToWire(known, (field) => (operation ? requestFieldOf(operation, field) : field));
  detail.suggestedAction = inWireWords(detail.suggestedAction);
  for (const issue of detail.issues) issue.message = inWireWords(issue.message);
  const issues = new Map(detail.issues.map((issue) => [`${issue.field} ${issue.message}`.trim(), issue]));
  detail.issues = [...issues.values()].slice(0, mostTold);
  detail.message = issues.size > 0 ? enumerated([...issues.keys()]) : inWireWords(detail.message);
  const code = grpcCodeOf(known);
  return new ConnectError(textOf(code, known, detail.message), code, undefined, [
    { desc: PrismErrorSchema, value: detail },
  ]);
}

function enumerated(issues: readonly string[]): string {
  const more = issues.length > mostTold ? [`and ${issues.length - mostTold} more`] : [];
  return `${[...issues.slice(0, mostTold), ...more].join('; ')}.`;
}

/** An error that is told. Of one that nobody foresaw nothing is: it may quote anything. */
export function knownAs(error: unknown): PrismError | ServerError {
  return isPrismError(error) || error instanceof ServerError ? error : new ServerError('INTERNAL_ERROR');
}

/** Clients of the reference know this text for a status of which it says nothing else. */
function textOf(code: Code, error: PrismError | ServerError, message: string): string {
  const isUntold = code === Code.Unknown && error.name === 'ConnectorError';
  return isUntold ? `Connector returned an error response with status ${error.statusCode}` : message;
}
