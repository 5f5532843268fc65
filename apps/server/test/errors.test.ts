import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConnectorError, errorCodes, IntegrationError, NetworkError } from '@prism/core';
import { describe, expect, test } from 'vitest';
import { httpStatuses, httpStatusOf } from '../src/errors/http-status.ts';
import { problemOf } from '../src/errors/problem.ts';
import { ServerError, serverErrors } from '../src/errors/server-error.ts';

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

  test('documents the HTTP status of every code of core', () => {
    const rows = Array.from(page.matchAll(/^\| `(\S+)` \| (.*) \|$/gm), ([, code, status]) => [code, status]);
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(
        Object.entries(httpStatuses).map(([code, status]) => [
          code,
          status === 'processor' ? "the processor's" : String(status),
        ]),
      ),
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
