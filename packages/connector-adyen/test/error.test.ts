import type { OperationName, RequestOf } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { adyenErrorAnswer, connect, json, rejection } from './support/connect.ts';
import { fullRequests, operationNames } from './support/full-requests.ts';

const payment: RequestOf<'payment.authorize'> = {
  merchantTransactionId: 'order_1',
  amount: { minorAmount: 1050, currency: 'EUR' },
  paymentMethod: { token: { token: 'STORED0000000001' } },
  connectorCustomerId: 'user_1',
  returnUrl: 'https://shop.example/return',
};

const failureOf = (answer: Response) => rejection(connect(() => answer).client.call('payment.authorize', payment));

/** Nothing happened, and the same again would not help; or would; or nobody can say what happened. */
const final = { retry: 'never', moneyMoved: 'no' };
const early = { retry: 'same-key', moneyMoved: 'no' };
const undecided = { retry: 'same-key', moneyMoved: 'unknown' };

describe('an error of Adyen', () => {
  it.each<[status: number, errorCode: string, code: string, outcome: object]>([
    [400, '702', 'REQUEST_REJECTED', final],
    [401, '000', 'INVALID_API_KEY', final],
    [403, '010', 'PERMISSION_DENIED', final],
    [422, '010', 'PERMISSION_DENIED', final],
    [403, '901', 'PERMISSION_DENIED', final],
    [422, '107', 'PERMISSION_DENIED', final],
    [404, '000', 'RESOURCE_NOT_FOUND', final],
    [422, '106', 'INVALID_STATE', final],
    [422, '130', 'REQUEST_REJECTED', final],
    [422, '137', 'REQUEST_REJECTED', final],
    [422, '138', 'REQUEST_REJECTED', final],
    [422, '167', 'RESOURCE_NOT_FOUND', final],
    [422, '800', 'RESOURCE_NOT_FOUND', final],
    [422, '803', 'RESOURCE_NOT_FOUND', final],
    [422, '906', 'RESOURCE_NOT_FOUND', final],
    [422, '704', 'REQUEST_IN_PROGRESS', undecided],
    [409, '704', 'REQUEST_IN_PROGRESS', undecided],
    [429, '000', 'RATE_LIMITED', early],
    [500, '903', 'CONNECTOR_UNAVAILABLE', undecided],
    [503, '703', 'CONNECTOR_UNAVAILABLE', undecided],
    [500, '905', 'REQUEST_REJECTED', final],
    [500, '907', 'REQUEST_REJECTED', final],
    [500, '950', 'REQUEST_REJECTED', final],
    [500, '951', 'REQUEST_REJECTED', final],
    [422, '99_999', 'REQUEST_REJECTED', final],
    [418, '999', 'CONNECTOR_ERROR_RESPONSE', final],
  ])('%i %s is %s', async (statusCode, errorCode, code, outcome) => {
    expect(await failureOf(adyenErrorAnswer(statusCode, errorCode))).toMatchObject({
      name: 'ConnectorError',
      code,
      statusCode,
      ...outcome,
      requestSent: 'yes',
      connector: 'adyen',
      operation: 'payment.authorize',
      connectorCode: errorCode,
      connectorRequestId: 'PSPTEST000000001',
    });
  });

  it.each([
    ['true', 422, '704', { code: 'REQUEST_IN_PROGRESS', ...undecided }],
    ['true', 422, '999', { code: 'REQUEST_REJECTED', ...early }],
    ['false', 500, '903', { code: 'CONNECTOR_UNAVAILABLE', retry: 'never', moneyMoved: 'unknown' }],
    ['false', 429, '000', { code: 'RATE_LIMITED', ...final }],
  ])('with transient-error: %s and %i %s is %o', async (hint, status, errorCode, outcome) => {
    const answer = adyenErrorAnswer(status, errorCode, { 'transient-error': hint });
    expect(await failureOf(answer)).toMatchObject(outcome);
  });

  it.each([
    ['true', 2],
    ['false', 1],
  ])('is met with as many attempts as transient-error: %s allows', async (hint, attempts) => {
    const answer = () => adyenErrorAnswer(500, '903', { 'transient-error': hint, 'retry-after': '0' });
    const { client, sent } = connect(answer, { options: { maxRetries: 1 } });
    await rejection(client.call('payment.authorize', payment));
    expect(sent).toHaveLength(attempts);
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  it.each([
    [{}, { retry: 'never', moneyMoved: 'unknown' }],
    [{ 'transient-error': 'true' }, undecided],
  ])('that Adyen keeps under the key comes again, unless it says otherwise: %o', async (headers, outcome) => {
    const answer = adyenErrorAnswer(500, '903', { 'idempotency-key': 'prism-1', ...headers });
    expect(await failureOf(answer)).toMatchObject({ code: 'CONNECTOR_UNAVAILABLE', ...outcome });
  });

  it('about the reference of a new customer is about the customer', async () => {
    const { client } = connect(() => adyenErrorAnswer(422, '180'));
    await expect(client.call('customer.create', { merchantCustomerId: 'user_1' })).rejects.toMatchObject({
      name: 'ConnectorError',
      code: 'INVALID_CUSTOMER_DATA',
      statusCode: 422,
    });
  });

  it('names the payment only where there may be one', async () => {
    const names = async (name: OperationName, status: number) => {
      const { client } = connect(() => adyenErrorAnswer(status, '903'));
      const [request] = Object.entries(fullRequests).find(([known]) => known === name)?.[1] ?? [];
      return Object(await rejection(Reflect.apply(client.call, client, [name, request]))).connectorTransactionId;
    };
    expect(await names('payment.authorize', 500)).toBe('PSPERROR00000001');
    expect(await names('recurringPayment.charge', 500)).toBe('PSPERROR00000001');
    expect(await names('payment.authorize', 422)).toBeUndefined();
    expect(await names('payment.capture', 500)).toBeUndefined();
    expect(await names('payment.refund', 500)).toBeUndefined();
    expect(await names('customer.create', 500)).toBeUndefined();
  });

  it('takes nothing else for the reference of a payment', async () => {
    const answer = json({ status: 500, errorCode: '903', pspReference: 'jane@example.com' }, 500);
    expect(Object(await failureOf(answer)).connectorTransactionId).toBeUndefined();
  });

  it.each([
    ['137', 'amount.value'],
    ['138', 'amount.currency'],
    ['130', 'reference'],
    ['180', 'shopperReference'],
    ['14_030', 'returnUrl'],
    ['901', 'merchantAccount'],
  ])('%s names the parameter %s, and quotes nothing', async (errorCode, parameter) => {
    const failure = await failureOf(adyenErrorAnswer(422, errorCode));
    expect(failure).toMatchObject({ message: expect.stringContaining(`for the parameter ${parameter}`) });
    expect(failure).toMatchObject({ message: expect.stringContaining(errorCode) });
    expect(`${String(failure)}${JSON.stringify(failure)}`).not.toContain('quote');
  });

  it.each<[what: string, answer: Response, code: string]>([
    ['no error', json({}, 422), 'REQUEST_REJECTED'],
    ['an error of another shape', json({ errorCode: 7, pspReference: {} }, 500), 'CONNECTOR_UNAVAILABLE'],
    ['a list', json([], 400), 'REQUEST_REJECTED'],
    ['HTML', new Response('<html>', { status: 502 }), 'CONNECTOR_UNAVAILABLE'],
    ['nothing', new Response('', { status: 401 }), 'INVALID_API_KEY'],
  ])('that is %s goes by its status', async (_what, answer, code) => {
    expect(await failureOf(answer)).toMatchObject({ name: 'ConnectorError', code });
  });

  it.each(operationNames)('of %s keeps to the place', async (operation) => {
    const { client } = connect(() => adyenErrorAnswer(403, '010'));
    const [request] = fullRequests[operation];
    expect(await rejection(Reflect.apply(client.call, client, [operation, request]))).toMatchObject({
      code: 'PERMISSION_DENIED',
      operation,
      connector: 'adyen',
    });
  });
});
