import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../src/engine/client.ts';
import type { PrismError } from '../../src/errors/errors.ts';
import { isSecret, secret } from '../../src/secret.ts';
import { catalogue, type OperationName } from '../../src/services/catalogue.ts';
import { failureOf } from '../support/failing.ts';
import { line } from '../support/line.ts';
import { changed, type Path, pathsOf, valueAt, without } from '../support/paths.ts';
import { requests } from '../support/requests.ts';
import { configuredToy } from '../support/toy.ts';
import { callUntyped } from '../support/untyped.ts';

const names = Object.keys(requests).filter((name): name is OperationName => name in requests);

// Every operation exists here, and what it would send is a defect.
const passes = { run: () => Promise.reject(new Error('the input was taken')) };
const everything = Object.fromEntries(
  Object.entries(catalogue).map(([service, operations]) => [
    service,
    Object.fromEntries(Object.keys(operations).map((operation) => [operation, passes])),
  ]),
);
const { fetch, sent } = line();
const client = createClient({ ...configuredToy(), operations: everything }, { environment: 'SANDBOX', fetch });

const isCustomerData = (name: OperationName) => name === 'customer.create' || name === 'customer.update';

/** The error with which the request is refused, before anything is sent. */
async function refusalOf(name: OperationName, request: unknown): Promise<PrismError> {
  const error = await failureOf(callUntyped(client, name, request));
  expect(error).toMatchObject({
    name: 'IntegrationError',
    code: isCustomerData(name) ? 'INVALID_CUSTOMER_DATA' : 'INVALID_INPUT',
    statusCode: 422,
    connector: 'toy',
    operation: name,
    requestSent: 'no',
    moneyMoved: 'no',
    retry: 'never',
  });
  expect(sent).toEqual([]);
  return error;
}

const fieldsOf = (error: PrismError) => [...new Set(error.issues.map(({ field }) => field))];
const written = (error: PrismError) =>
  [error.message, error.stack, JSON.stringify(error), inspect(error, { depth: 10, showHidden: true })].join('\n');

const required: Readonly<Record<OperationName, readonly string[]>> = {
  'customer.create': ['merchantCustomerId'],
  'customer.get': ['connectorCustomerId'],
  'customer.update': ['connectorCustomerId'],
  'customer.delete': ['connectorCustomerId'],
  'payment.authorize': ['amount', 'paymentMethod'],
  'payment.capture': ['connectorTransactionId', 'amountToCapture'],
  'payment.void': ['connectorTransactionId'],
  'payment.reverse': ['connectorTransactionId'],
  'payment.completeAuthentication': ['authenticationResult'],
  'payment.refund': ['connectorTransactionId', 'refundAmount'],
  'payment.get': ['connectorTransactionId'],
  'paymentMethod.tokenize': ['paymentMethod'],
  'paymentMethod.get': ['paymentMethodToken'],
  'paymentMethod.delete': ['paymentMethodToken'],
  'recurringPayment.charge': ['connectorCustomerId', 'paymentMethod', 'amount'],
  'refund.get': ['connectorRefundId'],
};

/** Pairs of text whose names the caller chooses. */
const isOfTheCallersNaming = (path: Path) => path.includes('metadata') || path.includes('authenticationResult');

test('the requests of these tests are those of the catalogue', () => {
  const all = Object.entries(catalogue).flatMap(([service, operations]) =>
    Object.keys(operations).map((operation) => `${service}.${operation}`),
  );
  expect(names.toSorted()).toEqual(all.toSorted());
});

describe.each(names)('%s', (name) => {
  const request = requests[name];
  const { leaves, objects } = pathsOf(request);
  const fieldLeaves = leaves.filter((path) => !isOfTheCallersNaming(path));
  const fieldObjects = objects.filter((path) => path.length > 0 && !isOfTheCallersNaming(path));

  test('takes a request with every field', async () => {
    const error = await failureOf(callUntyped(client, name, request));
    expect(error.code).toBe('REQUEST_ENCODING_FAILED');
  });

  test('names each field that is missing, and takes a request without the others', async () => {
    for (const field of Object.keys(request)) {
      const partial = without(request, [field]);
      if (required[name].includes(field)) {
        expect((await refusalOf(name, partial)).message).toBe(`${field} is required.`);
      } else {
        const error = await failureOf(callUntyped(client, name, partial));
        expect(error.code).toBe('REQUEST_ENCODING_FAILED');
      }
    }
  });

  test.each([undefined, null, 7, 'text', true, [], [{}], new Date(), new Map(), Promise.resolve({}), () => ({})])(
    'refuses %s as a request',
    async (value) => {
      expect(fieldsOf(await refusalOf(name, value))).toEqual(['']);
    },
  );

  test.each(objects)('refuses an unknown field at %s', async (...path) => {
    const place = path.filter((key) => key !== undefined);
    if (isOfTheCallersNaming(place)) return;
    const error = await refusalOf(name, changed(request, [...place, 'emial'], 'x'));
    expect(error.issues).toEqual([{ field: place.join('.'), message: 'has a field that is not known: emial' }]);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('refuses %s', async (key) => {
    for (const path of objects) {
      const polluted: unknown = JSON.parse(
        JSON.stringify(changed(request, [...path, 'KEY'], { isAdmin: true })).replace('"KEY"', `"${key}"`),
      );
      await refusalOf(name, polluted);
    }
    expect(Object('').isAdmin).toBeUndefined();
  });

  test('refuses what is no object where one belongs', async () => {
    for (const path of fieldObjects) {
      for (const value of [null, 7, 'x', [], new Date(), new Map([['a', 1]]), Promise.resolve({}), secret('x')]) {
        expect(fieldsOf(await refusalOf(name, changed(request, path, value)))).toEqual([path.join('.')]);
      }
    }
  });

  test('refuses values of another type', async () => {
    for (const path of leaves) {
      const isText = typeof valueAt(request, path) === 'string';
      for (const value of [
        null,
        {},
        [],
        ['x'],
        new Date(),
        Promise.resolve('x'),
        Symbol('x'),
        7n,
        ...(isText ? [7, true] : ['7', '10.5']),
      ]) {
        expect(fieldsOf(await refusalOf(name, changed(request, path, value)))).toEqual([path.join('.')]);
      }
    }
  });

  test('refuses texts that are empty, endless or end within a character', async () => {
    for (const path of fieldLeaves.filter((leaf) => typeof valueAt(request, leaf) === 'string')) {
      for (const value of ['', 'x'.repeat(100_000), `${valueAt(request, path)}\uD83D`]) {
        expect(fieldsOf(await refusalOf(name, changed(request, path, value)))).toContain(path.join('.'));
      }
    }
  });

  test('refuses control characters in ids', async () => {
    for (const path of leaves.filter((leaf) => /(?:Id|paymentMethodToken)$/.test(leaf.join('.')))) {
      for (const value of ['a\nb', 'a\rb', 'a\u0000', '\u001B[31m', 'a\u202Eb', '\uFEFFa', '\u200Ba']) {
        expect(fieldsOf(await refusalOf(name, changed(request, path, value)))).toEqual([path.join('.')]);
      }
    }
  });

  test('never repeats a value, wherever it stands', async () => {
    const places: readonly Path[] = [...leaves, ...fieldObjects];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.string({ maxLength: 40 }), async (path, junk) => {
        const value = `canary${junk}\u0000yranac`;
        const error = await failureOf(callUntyped(client, name, changed(request, path, value)));
        expect(written(error)).not.toMatch(/canary|yranac/);
      }),
      { numRuns: 150 },
    );
  });

  test('names no key that could be a value', async () => {
    for (const path of objects) {
      const error = await refusalOf(name, changed(request, [...path, 'jane.doe@canary.example'], 7));
      expect(written(error)).not.toContain('canary');
    }
  });

  test('says little of a request that is mostly wrong', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, index]));
    expect((await refusalOf(name, many)).message.length).toBeLessThan(1_000);
    const deep = Array.from({ length: 5_000 }).reduce((inner) => ({ inner }), {});
    await refusalOf(name, changed(request, ['deep'], deep));
  });

  test('wraps what is secret or personal, and nothing else', async () => {
    const seen = await inputOf(name, request);
    const wrapped = leaves.filter((path) => isSecret(valueAt(seen, path))).map((path) => path.join('.'));
    const personal =
      /(?:^|\.)(?:name|email|phone|line\d|city|state|zipCode|firstName|lastName|card\w+|token|ipAddress|redirectResult)$/;
    expect(wrapped).toEqual(leaves.map((path) => path.join('.')).filter((path) => personal.test(path)));
  });
});

/** What the connector is given. */
async function inputOf(name: OperationName, request: unknown): Promise<unknown> {
  const [service = '', operation = ''] = name.split('.');
  const inputs: unknown[] = [];
  const run = async (input: unknown) => inputs.push(input);
  const operations = { [service]: { [operation]: { run } } };
  const seeing = createClient({ ...configuredToy(), operations }, { environment: 'SANDBOX', fetch });
  await expect(failureOf(callUntyped(seeing, name, request))).resolves.toMatchObject({
    code: 'RESPONSE_HANDLING_FAILED',
  });
  return inputs[0];
}
