import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Code } from '@connectrpc/connect';
import { ConnectorError, errorCodes, IntegrationError, NetworkError } from '@prism/core';
import { describe, expect, test } from 'vitest';
import { connectErrorOf } from '../src/errors/connect-error.ts';
import { grpcCodeOf, grpcCodes } from '../src/errors/grpc-status.ts';
import { httpStatuses, httpStatusOf } from '../src/errors/http-status.ts';
import { problemOf } from '../src/errors/problem.ts';
import { ServerError, serverErrors } from '../src/errors/server-error.ts';
import { snakeCase } from '../src/vocabulary/names.ts';

describe('errors.md', () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'errors.md'), 'utf8');

  test('documents every code of the server, and no other', () => {
    const documented = Array.from(page.matchAll(/^## (\S+)\n\n(\d+)\. (.*)\n/gm), ([, code, status, meaning]) => ({
      code,
      status: Number(status),
      meaning,
    }));
    expect(documented).toEqual(
      Object.entries(serverErrors).map(([code, { status, meaning, action }]) => ({
        code,
        status,
        meaning: `${meaning} ${action}`,
      })),
    );
  });

  const rows = Array.from(page.matchAll(/^\| `(\S+)` \| (.*) \| (.*) \|$/gm), ([, ...cells]) => cells);

  test('documents the HTTP status of every code of core', () => {
    expect(rows.map(([code, status]) => [code, status])).toEqual(
      Object.entries(httpStatuses).map(([code, status]) => [
        code,
        status === 'processor' ? "the processor's" : String(status),
      ]),
    );
  });

  test('documents the gRPC code of every code of core', () => {
    const words: Readonly<Record<string, string>> = {
      processor: "by the processor's status",
      timeout: '`DEADLINE_EXCEEDED`, or `UNAVAILABLE` where nothing was sent',
      connection: '`UNKNOWN`, or `UNAVAILABLE` where nothing was sent',
    };
    const screaming = (code: Code) =>
      snakeCase(Code[code] ?? '')
        .slice(1)
        .toUpperCase();
    expect(rows.map(([code, , grpc]) => [code, grpc])).toEqual(
      Object.entries(grpcCodes).map(([code, grpc]) => [
        code,
        typeof grpc === 'number' ? `\`${screaming(grpc)}\`` : words[grpc],
      ]),
    );
  });
});

describe('the HTTP status', () => {
  test('is there for every code', () => {
    expect(Object.keys(httpStatuses)).toEqual(Object.keys(errorCodes));
  });

  test.each([
    [new ConnectorError('REQUEST_REJECTED', { statusCode: 402 }), 402],
    [new ConnectorError('INVALID_STATE', { statusCode: 400 }), 400],
    [new ConnectorError('CONNECTOR_ERROR_RESPONSE', { statusCode: 302 }), 502],
    [new ConnectorError('CONNECTOR_UNAVAILABLE', { statusCode: 503 }), 502],
    [new ConnectorError('RESPONSE_DESERIALIZATION_FAILED', { statusCode: 200 }), 502],
    [new NetworkError('RESPONSE_TIMEOUT_EXCEEDED'), 504],
    [new IntegrationError('INVALID_INPUT'), 422],
  ])('of $code is %i', (error, status) => {
    expect(httpStatusOf(error)).toBe(status);
  });

  test('of a code that a newer core brings is the one that fits', () => {
    const error = new ConnectorError('REQUEST_REJECTED', { statusCode: 418 });
    Object.defineProperty(error, 'code', { value: 'BREWED_TEA' });
    expect(problemOf(error, 'id')).toMatchObject({ status: 418, code: 'BREWED_TEA', title: 'The call failed.' });
  });
});

describe('the gRPC code', () => {
  test('is there for every code', () => {
    expect(Object.keys(grpcCodes)).toEqual(Object.keys(errorCodes));
  });

  const never = { requestSent: 'no' } as const;
  test.each([
    [new ConnectorError('REQUEST_REJECTED', { statusCode: 400 }), Code.InvalidArgument],
    [new ConnectorError('REQUEST_REJECTED', { statusCode: 402 }), Code.Unknown],
    [new ConnectorError('CONNECTOR_UNAVAILABLE', { statusCode: 503 }), Code.Unavailable],
    [new ConnectorError('CUSTOMER_ALREADY_EXISTS', { statusCode: 409 }), Code.AlreadyExists],
    [new NetworkError('RESPONSE_TIMEOUT_EXCEEDED'), Code.DeadlineExceeded],
    [new NetworkError('CONNECT_TIMEOUT_EXCEEDED', never), Code.Unavailable],
    [new NetworkError('CONNECTION_RESET'), Code.Unknown],
    [new NetworkError('CONNECTION_FAILED', never), Code.Unavailable],
    [new ServerError('TOO_MANY_CALLS'), Code.Unavailable],
    [new ServerError('ACCOUNT_NOT_ALLOWED'), Code.PermissionDenied],
  ])('of $code is %i', (error, code) => {
    expect(grpcCodeOf(error)).toBe(code);
  });

  test('of a status that says nothing comes with the text that clients of the reference know', () => {
    const { rawMessage } = connectErrorOf(new ConnectorError('REQUEST_REJECTED', { statusCode: 402, message: 'No.' }));
    expect(rawMessage).toBe('Connector returned an error response with status 402');
  });

  test('tells nothing of what nobody foresaw', () => {
    const error = connectErrorOf(new TypeError('canary'));
    expect(error.code).toBe(Code.Internal);
    expect(inspect(error, { depth: 10 })).not.toContain('canary');
    expect(error.rawMessage).toBe('The server failed.');
  });
});

describe('a problem', () => {
  test('tells when to come back', () => {
    const error = new ConnectorError('RATE_LIMITED', { statusCode: 429, retry: { kind: 'after', afterMs: 1500 } });
    expect(problemOf(error, 'id')).toMatchObject({ status: 429, retry: 'after', retry_after_ms: 1500 });
  });

  test('tells nothing of what nobody foresaw but that nobody knows what became of the money', () => {
    const problem = problemOf(new TypeError('canary'), 'id');
    expect(problem).toMatchObject({
      status: 500,
      code: 'INTERNAL_ERROR',
      money_moved: 'unknown',
      request_sent: 'unknown',
    });
    expect(JSON.stringify(problem)).not.toContain('canary');
    expect(problemOf('canary', 'id').code).toBe('INTERNAL_ERROR');
  });

  test('leads to the documentation of its code', () => {
    expect(problemOf(new ServerError('TOO_MANY_CALLS'), 'id').type).toMatch(/apps\/server\/errors\.md#too_many_calls$/);
  });
});
