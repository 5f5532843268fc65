import { developmentSandbox } from '@prism/sdk/connectors';
import { describe, expect, test } from 'vitest';
import { asApplication, type start } from '../support/server.ts';
import { customer, open, order } from './support/opened.ts';
import { nobody, refusingWith, type StandIn, standIn } from './support/stand-in.ts';

const callTo = async (processor: StandIn, config: Parameters<typeof start>[0] = {}) => {
  const { failed } = await open({ allowedBaseUrlHosts: [processor.host], ...config });
  return failed('CustomerService/Create', customer, { headers: processor.headers });
};

describe("the processor's own refusals", () => {
  test('the same id with other details is ALREADY_EXISTS', async () => {
    const { client, failed } = await open();
    await client.call('types.CustomerService/Create', customer);
    const failure = await failed('CustomerService/Create', { ...customer, customer_name: 'Canary Doe' });
    expect(failure).toMatchObject({
      code: 'ALREADY_EXISTS',
      error: { name: 'ConnectorError', money_moved: 'no', retry: 'never', status_code: 409, connector: 'stripe' },
    });
    expect(['CUSTOMER_ALREADY_EXISTS', 'IDEMPOTENCY_CONFLICT']).toContain(failure.error['code']);
  });

  test.each([
    [400, 'INVALID_ARGUMENT'],
    [401, 'UNAUTHENTICATED'],
    [402, 'UNKNOWN'],
    [403, 'PERMISSION_DENIED'],
    [404, 'NOT_FOUND'],
    // What Stripe says of a call with the same key that is still under way.
    [409, 'ABORTED'],
    [422, 'INVALID_ARGUMENT'],
    [429, 'RESOURCE_EXHAUSTED'],
    [500, 'INTERNAL'],
    [501, 'UNIMPLEMENTED'],
    [502, 'UNKNOWN'],
    [503, 'UNAVAILABLE'],
    [504, 'DEADLINE_EXCEEDED'],
  ])('%d is %s, with all that is known of it', async (status, code) => {
    const failure = await callTo(await refusingWith(status));
    expect(failure).toMatchObject({
      code,
      error: {
        name: 'ConnectorError',
        code: expect.stringMatching(/^[A-Z_]+$/),
        status_code: status,
        connector: 'stripe',
        operation: 'customer.create',
        connector_request_id: 'req_9',
        request_sent: 'yes',
        money_moved: 'no',
      },
    });
    if (code === 'UNKNOWN') expect(failure.text).toBe(`Connector returned an error response with status ${status}`);
  });
});

describe('no answer', () => {
  test('to a request that was sent is DEADLINE_EXCEEDED, and may be repeated with its key', async () => {
    const silent = await standIn(() => undefined);
    expect(await callTo(silent, { timeouts: { response: 60 } })).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      error: { name: 'NetworkError', code: 'RESPONSE_TIMEOUT_EXCEEDED', request_sent: 'unknown', retry: 'same-key' },
    });
  });

  test('to a request that was never sent is UNAVAILABLE', async () => {
    expect(await callTo(await nobody())).toMatchObject({
      code: 'UNAVAILABLE',
      error: { name: 'NetworkError', request_sent: 'no', money_moved: 'no', retry: 'same-key' },
    });
  });

  test('and a connection that broke may have done anything', async () => {
    const breaking = await standIn((request) => request.socket.destroy());
    expect(await callTo(breaking)).toMatchObject({ code: 'UNKNOWN', error: { code: 'CONNECTION_RESET' } });
  });

  test('of a payment is found by its id again', async () => {
    asApplication();
    const sandbox: object = developmentSandbox('stripe');
    const { client, failed } = await open({ timeouts: { total: 150 } });
    Reflect.get(sandbox, 'injectFault')('timeout-after-effect');
    const payment = { ...order, merchant_transaction_id: 'order_5003', return_url: 'https://shop.example/return' };
    expect(await failed('PaymentService/Authorize', payment)).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      error: { money_moved: 'unknown', retry: 'same-key' },
    });
    const { message } = await client.call('types.PaymentService/Authorize', payment);
    expect(message).toMatchObject({ status: 'CHARGED', merchant_transaction_id: 'order_5003' });
  });
});
