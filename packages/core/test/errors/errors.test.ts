import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type ErrorClass, type ErrorCode, errorCodes } from '../../src/errors/codes.ts';
import * as first from '../../src/errors/errors.ts';
import { secondCopy } from '../support/second-copy.ts';

const {
  ConnectorError,
  describeIssues,
  IntegrationError,
  isConnectorError,
  isIntegrationError,
  isNetworkError,
  isPrismError,
  NetworkError,
} = first;

const isCode = (text: string): text is ErrorCode => text in errorCodes;
const codes = Object.keys(errorCodes).filter(isCode);

/** Makes an error as JavaScript can: with any code. */
function made(errors: typeof first, name: ErrorClass, code: ErrorCode, details: object = {}): first.PrismError {
  return Reflect.construct(errors[name], [code, details]);
}

const root = join(import.meta.dirname, '../../../..');
const sources = globSync('{packages,apps}/*/src/**/*.ts', { cwd: root })
  .filter((path) => !path.endsWith('errors/codes.ts') && !path.includes('/sandbox/'))
  .map((path) => readFileSync(join(root, path), 'utf8'));

const nothingSent: Readonly<Record<ErrorClass, first.PrismError['requestSent']>> = {
  IntegrationError: 'no',
  NetworkError: 'unknown',
  ConnectorError: 'yes',
};

describe.each(codes)('%s', (code) => {
  const { thrownAs, meaning, action } = errorCodes[code];

  test('has a meaning and a remedy, as sentences', () => {
    expect(code).toMatch(/^[A-Z]+(?:_[A-Z]+)*$/);
    expect(meaning).toMatch(/^[A-Z].+\.$/);
    expect(action).toMatch(/^[A-Z].+\.$/);
    expect(new Set<string>(thrownAs).size).toBe(thrownAs.length);
  });

  test('is thrown somewhere', () => {
    expect(sources.some((source) => source.includes(`'${code}'`))).toBe(true);
  });

  test.each(thrownAs)('as %s says all of it', (name) => {
    const error = made(first, name, code);
    expect(error).toMatchObject({
      name,
      code,
      message: meaning,
      suggestedAction: action,
      docUrl: `https://github.com/prism-payments/prism/blob/main/docs/errors.md#${code.toLowerCase()}`,
      requestSent: nothingSent[name],
      moneyMoved: 'no',
      retry: 'never',
      issues: [],
    });
    expect(String(error)).toBe(`${name}: ${meaning}`);
    expect(error).toBeInstanceOf(Error);
    expect(error.stack).toContain('errors.test.ts');
  });
});

const full = {
  message: 'Said better.',
  suggestedAction: 'Do this.',
  statusCode: 429,
  connector: 'toy',
  operation: 'payment.authorize',
  requestSent: 'yes',
  moneyMoved: 'unknown',
  retry: { kind: 'after', afterMs: 700 },
  issues: [{ field: 'amount', message: 'is wrong' }],
  connectorRequestId: 'req_1',
  connectorCode: 'busy',
  idempotencyKey: 'prism-1',
  connectorCustomerId: 'c-1',
  connectorTransactionId: 'p-1',
  cause: new Error('why'),
} as const;

test('toJSON is what a log may hold: all but the stack and the cause', () => {
  const { retry, cause, ...others } = full;
  const error = new ConnectorError('RATE_LIMITED', full);
  expect(error.cause).toBe(cause);
  expect(JSON.parse(JSON.stringify({ error }))).toEqual({
    error: {
      ...others,
      name: 'ConnectorError',
      code: 'RATE_LIMITED',
      docUrl: expect.stringContaining('#rate_limited'),
      retry: retry.kind,
      retryAfterMs: retry.afterMs,
    },
  });
});

test('an error prints its name, code and message', () => {
  const printed = inspect(new NetworkError('CONNECTION_RESET', { connector: 'toy' }));
  expect(printed).toMatch(/^NetworkError: The connection broke/);
  expect(printed).toContain("code: 'CONNECTION_RESET'");
});

test('only a pause has a length', () => {
  expect(new NetworkError('CONNECTION_RESET', { retry: { kind: 'same-key' } })).toMatchObject({
    retry: 'same-key',
    retryAfterMs: undefined,
  });
});

describe('guards', () => {
  const guards = {
    IntegrationError: isIntegrationError,
    NetworkError: isNetworkError,
    ConnectorError: isConnectorError,
  };
  const errors = (copy: typeof first) => [
    new copy.IntegrationError('INVALID_INPUT'),
    new copy.NetworkError('CONNECTION_RESET'),
    new copy.ConnectorError('RATE_LIMITED'),
  ];

  test('tell the classes apart, for another copy of this package too', async () => {
    const second = await secondCopy('errors/errors.ts', first);
    const [foreign] = errors(second);
    expect(foreign).not.toBeInstanceOf(IntegrationError);
    for (const error of [...errors(first), ...errors(second)]) {
      expect(isPrismError(error)).toBe(true);
      expect(Object.entries(guards).flatMap(([name, guard]) => (guard(error) ? [name] : []))).toEqual([error.name]);
    }
  });

  test.each([
    undefined,
    null,
    'IntegrationError',
    {},
    new Error('IntegrationError'),
    Object.assign(new Error(), { name: 'IntegrationError', code: 'INVALID_INPUT' }),
  ])('%s is none of ours', (value) => {
    expect([isPrismError, ...Object.values(guards)].map((guard) => guard(value))).toEqual([false, false, false, false]);
  });
});

test('many issues are described by the first and their number', () => {
  const issues = Array.from({ length: 13 }, (_, index) => ({ field: `f${index}`, message: 'is wrong' }));
  expect(describeIssues(issues.slice(0, 2))).toBe('f0 is wrong; f1 is wrong');
  expect(describeIssues(issues)).toMatch(/^f0 is wrong; .*; f9 is wrong; and 3 more$/);
  expect(describeIssues([{ field: '', message: 'must be an object' }])).toBe('must be an object');
});
