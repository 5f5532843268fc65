import type { FastifyError } from 'fastify';
import { ServerError, type ServerErrorCode } from '../errors/server-error.ts';

/** What the framework's own refusals are, by its codes; of others that blame the request, the request is malformed. */
const refusals: Readonly<Record<string, ServerErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
};

/** What reading the body of somebody who goes away in its middle ends with. */
const hungUp = 'ECONNRESET';

/** The framework's errors as ours: its messages quote what was sent. */
export function foreseen(error: FastifyError | Error): Error {
  const code = 'code' in error ? error.code : undefined;
  const statusCode = 'statusCode' in error ? error.statusCode : undefined;
  const isOfFramework = (code?.startsWith('FST_ERR_') ?? false) || code === hungUp || error instanceof SyntaxError;
  const blamesRequest = statusCode !== undefined && statusCode >= 400 && statusCode < 500;
  if (!isOfFramework || !blamesRequest) return error;
  return new ServerError(refusals[code ?? ''] ?? 'MALFORMED_REQUEST');
}

const connectionRefusals: Readonly<Record<string, ServerErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT',
};

/** What was wrong with bytes that were no request. */
export function connectionFailure(code: string | undefined): ServerError {
  return new ServerError(connectionRefusals[code ?? ''] ?? 'MALFORMED_REQUEST');
}
