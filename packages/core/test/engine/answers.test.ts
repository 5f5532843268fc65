import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { ErrorMeaning } from '../../src/connector/error-meaning.ts';
import { postJson } from '../../src/connector/http-request.ts';
import { operation } from '../../src/connector/operation.ts';
import { retryAfterMs } from '../../src/engine/backoff.ts';
import type { ConnectorErrorCode } from '../../src/errors/codes.ts';
import { failureOf } from '../support/failing.ts';
import { type Fate, json, over, text } from '../support/line.ts';
import { configuredToy, toyKey } from '../support/toy.ts';
import { callUntyped } from '../support/untyped.ts';

const amount = { minorAmount: 1050, currency: 'EUR' } as const;
const pay = { merchantTransactionId: 't-1', amount, paymentMethod: { token: { token: 'tok' } } } as const;

const paying = (fate: Fate) => over([fate], { maxRetries: 0 }).client.call('payment.authorize', pay);
const creating = (fate: Fate) =>
  over([fate], { maxRetries: 0 }).client.call('customer.create', { merchantCustomerId: 'm' });

const written = (error: Error) =>
  error.message + JSON.stringify(error) + inspect(error, { depth: 10, showHidden: true });

describe('a response', () => {
  test('echoes what is the merchant’s and adds what every answer has', async () => {
    expect(await creating(json({ id: 'c-1' }, 201, { 'toy-request': 'req_1' }))).toEqual({
      merchantCustomerId: 'm',
      connectorCustomerId: 'c-1',
      status: 'ACTIVE',
      statusCode: 201,
      connectorRequestId: 'req_1',
    });
  });

  test('leaves out what is not known', async () => {
    expect(Object.keys(await creating(json({ id: 'c-1' })))).toEqual([
      'merchantCustomerId',
      'connectorCustomerId',
      'status',
      'statusCode',
    ]);
  });

  test('has the warnings of its call only', async () => {
    const { client } = over([json({ id: 'c-1' })]);
    const warned = await client.call('customer.create', { merchantCustomerId: 'm', description: 'warn' });
    expect(warned.warnings).toEqual([{ field: 'description', message: 'was cut' }]);
    expect(await client.call('customer.create', { merchantCustomerId: 'm' })).not.toHaveProperty('warnings');
  });

  test('of 204 has no body', async () => {
    const { client } = over([() => new Response(null, { status: 204 })]);
    expect(await client.call('customer.delete', { connectorCustomerId: 'c' })).toEqual({
      connectorCustomerId: 'c',
      status: 'DELETED',
      statusCode: 204,
    });
  });

  test('may be large', async () => {
    const padding = 'x'.repeat(2 * 1024 * 1024);
    expect(await creating(json({ id: 'c-1', padding }))).toMatchObject({ connectorCustomerId: 'c-1' });
  });

  test('that never ends is given up', async () => {
    const error = await failureOf(creating(json({ id: 'c-1', padding: 'x'.repeat(9 * 1024 * 1024) })));
    expect(error).toMatchObject({ code: 'RESPONSE_DECODING_FAILED', requestSent: 'yes' });
  });
});

describe('the processor’s id of a request', () => {
  test.each(['req_1', '0b6f-4', 'A'.repeat(200)])('%s is told', async (id) => {
    expect(await creating(json({ id: 'c' }, 200, { 'toy-request': id }))).toMatchObject({ connectorRequestId: id });
    const error = await failureOf(creating(json({}, 400, { 'toy-request': id })));
    expect(error.connectorRequestId).toBe(id);
  });

  test.each(['', 'a b', '<script>', 'a;b', 'A'.repeat(201), 'jane@doe.example', '\u00e9'])('%s is not', async (id) => {
    expect(await creating(json({ id: 'c' }, 200, { 'toy-request': id }))).not.toHaveProperty('connectorRequestId');
    expect((await failureOf(creating(json({}, 400, { 'toy-request': id })))).connectorRequestId).toBeUndefined();
  });
});

describe('an answer of another shape', () => {
  test('is told by its fields, without their values', async () => {
    const error = await failureOf(paying(json({ id: 'p', amount: { minorAmount: 'canary', currency: 'EUR' } })));
    expect(error).toMatchObject({
      code: 'RESPONSE_DESERIALIZATION_FAILED',
      message: 'The answer of Toy is not as documented: amount.minorAmount is not as documented.',
      statusCode: 200,
      moneyMoved: 'unknown',
      retry: 'never',
    });
    expect(written(error)).not.toContain('canary');
  });

  test.each(['null', '7', '"canary"', '[]', 'true'])('%s is one', async (body) => {
    const error = await failureOf(paying(text(body, 200, 'application/json')));
    expect(error).toMatchObject({ code: 'RESPONSE_DESERIALIZATION_FAILED', moneyMoved: 'unknown' });
  });

  test('is told without the connector’s words where the schema throws', async () => {
    const { client } = over([json({ id: 'canary' })], { connector: broken({ response: throwing }) });
    const error = await failureOf(client.call('payment.authorize', pay));
    expect(error).toMatchObject({ code: 'RESPONSE_DESERIALIZATION_FAILED', moneyMoved: 'unknown', retry: 'never' });
    expect(written(error)).not.toContain(toyKey);
  });

  test('names no key that could be a value', async () => {
    const error = await failureOf(paying(json({ id: 'p', amount: { 'jane@doe.example': 1 } })));
    expect(written(error)).not.toContain('jane');
  });
});

describe('an error answer', () => {
  test('tells the processor’s code, and nothing that it quotes', async () => {
    const body = { code: 'card_declined', message: 'jane@doe.example canary', number: '4242424242424242' };
    const error = await failureOf(paying(json(body, 400)));
    expect(error).toMatchObject({
      name: 'ConnectorError',
      code: 'REQUEST_REJECTED',
      connectorCode: 'card_declined',
      message: 'The processor found the request invalid. Toy answered card_declined.',
      statusCode: 400,
    });
    expect(written(error)).not.toMatch(/canary|jane|4242/);
  });

  test.each(['4242424242424242', 'jane@doe.example', 'a b', 'x'.repeat(81), '<b>', ''])(
    '%j is no code',
    async (code) => {
      const error = await failureOf(paying(json({ code }, 400)));
      expect(error.connectorCode).toBeUndefined();
      expect(error.message).toMatch(/answered 400\.$/);
    },
  );

  test('names ids only where they look like ids', async () => {
    const told = { connectorCustomerId: 'cus_1', connectorTransactionId: 'jane doe\r\n' };
    const { client } = over([json({}, 400)], { connector: { ...configuredToy(), error: () => told } });
    const error = await failureOf(client.call('payment.authorize', pay));
    expect(error).toMatchObject({ connectorCustomerId: 'cus_1', connectorTransactionId: undefined });
  });

  test.each([
    ['CUSTOMER_ALREADY_EXISTS', 400, 409],
    ['IDEMPOTENCY_CONFLICT', 400, 409],
    ['INVALID_CUSTOMER_DATA', 400, 422],
    ['INVALID_STATE', 400, 400],
    ['RATE_LIMITED', 503, 503],
  ] as const)('%s after %i has the status %i', async (code, answered, statusCode) => {
    const connector = { ...configuredToy(), error: () => ({ code, retryable: false }) };
    const { client } = over([json({}, answered)], { connector });
    expect(await failureOf(client.call('payment.authorize', pay))).toMatchObject({ code, statusCode });
  });

  test('that the connector trips over says what its status says, and settles nothing', async () => {
    const connector = { ...configuredToy(), error: throwing };
    const { client } = over([() => Promise.reject(new Error('reset')), json({}, 400)], { connector });
    const error = await failureOf(client.call('payment.authorize', pay, { maxRetries: 1 }));
    expect(error).toMatchObject({ code: 'REQUEST_REJECTED', statusCode: 400, moneyMoved: 'unknown' });
    expect(written(error)).not.toContain(toyKey);
  });
});

describe('integrity', () => {
  const right = { id: 'p-1', reference: 't-1', amount };

  test.each<[string, object]>([
    ['all that was asked', right],
    ['no amount', { ...right, amount: null }],
    ['no reference', { ...right, reference: null }],
    ['neither', { id: 'p-1' }],
    ['a part of what was asked', { id: 'p-1', held: { ...amount, minorAmount: 600 } }],
  ])('%s is no contradiction', async (_, wire) => {
    expect(await paying(json(wire))).toMatchObject({ status: 'AUTHORIZED', merchantTransactionId: 't-1' });
  });

  test.each<[string, object, string]>([
    ['another amount', { ...right, amount: { ...amount, minorAmount: 1051 } }, 'amount'],
    ['a smaller amount', { ...right, amount: { ...amount, minorAmount: 0 } }, 'amount'],
    ['another currency', { ...right, amount: { ...amount, currency: 'USD' } }, 'amount'],
    ['another currency of a part', { id: 'p-1', held: { minorAmount: 600, currency: 'USD' } }, 'capturableAmount'],
    ['another reference', { ...right, reference: 't-2' }, 'merchantTransactionId'],
    ['a reference in other letters', { ...right, reference: 'T-1' }, 'merchantTransactionId'],
  ])('%s is never a success', async (_, wire, field) => {
    expect(await failureOf(paying(json(wire)))).toMatchObject({
      name: 'ConnectorError',
      code: 'INTEGRITY_CHECK_FAILED',
      requestSent: 'yes',
      moneyMoved: 'unknown',
      retry: 'never',
      statusCode: 200,
      connectorTransactionId: 'p-1',
      issues: [{ field }],
    });
  });

  test('a reference that nobody gave is no contradiction', async () => {
    const { client } = over([json({ ...right, reference: 'theirs' })]);
    const { merchantTransactionId: _, ...nameless } = pay;
    expect(await client.call('payment.authorize', nameless)).toMatchObject({ merchantTransactionId: 'theirs' });
  });

  test('the amount of a decline moves nobody’s money, its reference must be right', async () => {
    const declined = { declined: 'no_funds', amount: { minorAmount: 7, currency: 'USD' } };
    expect(await paying(json({ ...declined, reference: 't-1' }, 402))).toMatchObject({ status: 'FAILURE' });
    const error = await failureOf(paying(json({ ...declined, reference: 't-2' }, 402)));
    expect(error.code).toBe('INTEGRITY_CHECK_FAILED');
  });

  test.each<[string, object, object]>([
    ['customer.get', { connectorCustomerId: 'c-1' }, { id: 'c-2' }],
    ['customer.update', { connectorCustomerId: 'c-1', name: 'N' }, { id: 'c-2' }],
    ['payment.get', { connectorTransactionId: 'p-1' }, { id: 'p-2' }],
    ['payment.void', { connectorTransactionId: 'p-1' }, { id: 'p-2' }],
  ])('%s does not take the answer about another', async (name, request, wire) => {
    const { client } = over([json(wire)]);
    const error = await failureOf(callUntyped(client, name, request));
    const moneyMoved = name === 'payment.void' ? 'unknown' : 'no';
    expect(error).toMatchObject({ code: 'INTEGRITY_CHECK_FAILED', moneyMoved, retry: 'never' });
    expect(error.issues.map(({ field }) => field)).toEqual([Object.keys(request)[0]]);
  });

  test('of what moves no money says so', async () => {
    const error = await failureOf(creating(json({ id: 'c', reference: 'other' })));
    expect(error).toMatchObject({ code: 'INTEGRITY_CHECK_FAILED', moneyMoved: 'no' });
  });
});

describe('a translation that fails', () => {
  test.each<[string, object]>([
    ['throws', { result: throwing }],
    ['gives nothing', { result: () => undefined }],
    ['gives a status of its own', { result: () => ({ status: 'PAID', connectorTransactionId: 'p' }) }],
    ['gives no id', { result: () => ({ status: 'AUTHORIZED' }) }],
    ['gives a failure without a reason', { result: () => ({ status: 'FAILURE' }) }],
    [
      'gives a success with a reason to fail',
      { result: () => ({ status: 'CAPTURED', connectorTransactionId: 'p', error: {} }) },
    ],
    [
      'sends the buyer to a page without TLS',
      {
        result: () => ({
          status: 'AUTHENTICATION_PENDING',
          connectorTransactionId: 'p',
          redirection: { url: 'http://x.example', method: 'GET' },
        }),
      },
    ],
  ])('because it %s leaves open what happened to the money', async (_, parts) => {
    const { client, sent } = over([json({ id: 'p' })], { connector: broken(parts) });
    const error = await failureOf(client.call('payment.authorize', pay));
    expect(error).toMatchObject({
      code: 'RESPONSE_HANDLING_FAILED',
      requestSent: 'yes',
      moneyMoved: 'unknown',
      retry: 'never',
      statusCode: 200,
    });
    expect(sent).toHaveLength(1);
    expect(written(error)).not.toContain(toyKey);
  });
});

test('a date that no client can read asks for no pause', () => {
  expect(retryAfterMs('32/13/2026', 0)).toBeUndefined();
});

function throwing(): never {
  throw new Error(`bug with ${toyKey}`);
}

/** The toy with an authorization of which some parts are broken. */
function broken({ response, ...parts }: { readonly response?: () => never; readonly result?: () => unknown }) {
  const toy = configuredToy();
  const healthy = {
    request: () => ({ method: 'POST', path: ['payments'] }) as const,
    response: { '~standard': { version: 1, vendor: 'test', validate: response ?? ((value: unknown) => ({ value })) } },
    result: () => undefined,
  } as const;
  const run = (_: unknown, context: { call(exchange: object, input: unknown): Promise<unknown> }) =>
    context.call({ ...healthy, ...parts }, {});
  return Object.assign(toy, { operations: { payment: { authorize: { run } } } });
}

describe('an answer that the connector rejects', () => {
  const rejecting = (meaning: ErrorMeaning & { readonly code: ConnectorErrorCode }) => ({
    ...configuredToy(),
    operations: {
      customer: {
        create: operation('customer.create', {
          request: () => postJson(['customers'], {}),
          response: z.object({}),
          result: (_wire, _input, { reject }) => reject(meaning),
        }),
      },
    },
  });
  const rejected = async (meaning: ErrorMeaning & { readonly code: ConnectorErrorCode }) => {
    const { client, sent } = over([json({}, 200, { 'toy-request': 'req_1' })], { connector: rejecting(meaning) });
    const error = await failureOf(client.call('customer.create', { merchantCustomerId: 'm' }));
    expect(sent).toHaveLength(1);
    return error;
  };

  test('fails as if the processor had refused', async () => {
    expect(await rejected({ code: 'CUSTOMER_ALREADY_EXISTS', connectorCustomerId: 'c-1' })).toMatchObject({
      name: 'ConnectorError',
      code: 'CUSTOMER_ALREADY_EXISTS',
      statusCode: 409,
      connector: 'toy',
      operation: 'customer.create',
      connectorCustomerId: 'c-1',
      connectorRequestId: 'req_1',
      requestSent: 'yes',
      moneyMoved: 'no',
      retry: 'never',
    });
  });

  test('passes on only what looks like a code or an id', async () => {
    const error = await rejected({ code: 'INVALID_STATE', connectorCode: 'jane@doe.example', parameter: '4242 4242' });
    expect(error.connectorCode).toBeUndefined();
    expect(written(error)).not.toMatch(/jane|4242/);
  });
});
