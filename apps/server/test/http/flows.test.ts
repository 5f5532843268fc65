import { developmentSandbox } from '@prism/sdk/connectors';
import { describe, expect, test } from 'vitest';
import { asApplication, offline, start } from '../support/server.ts';

const expiry = { card_exp_month: '03', card_exp_year: '2030', card_cvc: '737', card_holder_name: 'John Doe' };

/** The part of an offline sandbox that plays the buyer at the bank. */
interface BankPlayer {
  completeAuthentication(payment: string, outcome: 'succeed'): unknown;
}

const processors = [
  {
    connector: 'stripe',
    config: { Stripe: { api_key: 'sk_test_flows' } },
    card: { card: { card_number: '4242424242424242', ...expiry } },
    declined: { card: { card_number: '4000000000009995', ...expiry } },
    challenged: { card: { card_number: '4000000000003220', ...expiry } },
    /** What the buyer's browser brings back from the bank. */
    comeBack: (sandbox: BankPlayer, payment: string) => {
      sandbox.completeAuthentication(payment, 'succeed');
      return { payment_intent: payment };
    },
  },
  {
    connector: 'adyen',
    config: { Adyen: { api_key: 'AQE_flows', merchant_account: 'PrismFlows', endpoint_prefix: 'abc-Prism' } },
    card: { card: { card_number: '4111111145551142', ...expiry } },
    declined: { card: { card_number: '4111111145551142', ...expiry, card_holder_name: 'NOT_ENOUGH_BALANCE' } },
    challenged: { card: { card_number: '4212345678910006', ...expiry } },
    comeBack: (sandbox: BankPlayer, payment: string) => sandbox.completeAuthentication(payment, 'succeed'),
  },
];

const customer = {
  merchant_customer_id: 'cust_user_12345',
  email: 'john.doe@example.com',
  name: 'John Doe',
  phone: '+1-555-123-4567',
  description: 'Premium plan subscriber',
};

describe.each(processors)('over JSON on $connector', ({ connector, config, card, declined, challenged, comeBack }) => {
  const headers = { 'x-environment': 'development', 'x-connector-config': JSON.stringify({ config }) };
  const open = async () => {
    const { post } = await start({ connectors: [connector] });
    return async (path: string, body: object) => {
      const answer = await post(path, body, headers);
      expect(answer).toMatchObject({ status: 200, body: { status_code: expect.any(Number) } });
      return answer.body;
    };
  };

  test('a new customer checks out, and gets a part of the money back', async () => {
    const call = await open();
    const { name, email, phone, merchant_customer_id } = customer;
    const { connector_customer_id } = await call('/v1/customer/create', { name, email, phone, merchant_customer_id });
    const authorized = await call('/v1/payment/authorize', {
      merchant_transaction_id: 'order_1001',
      amount: { minor_amount: 4900, currency: 'USD' },
      capture_method: 'MANUAL',
      connector_customer_id,
      payment_method: card,
      return_url: 'https://shop.example/return',
    });
    expect(authorized).toMatchObject({
      merchant_transaction_id: 'order_1001',
      status: 'AUTHORIZED',
      amount: { minor_amount: 4900, currency: 'USD' },
    });
    const { connector_transaction_id } = authorized;
    const captured = await call('/v1/payment/capture', {
      connector_transaction_id,
      amount_to_capture: { minor_amount: 4900, currency: 'USD' },
    });
    expect(['CAPTURED', 'CAPTURE_INITIATED']).toContain(captured.status);
    const refunded = await call('/v1/payment/refund', {
      merchant_refund_id: 'refund_1',
      connector_transaction_id,
      refund_amount: { minor_amount: 900, currency: 'USD' },
    });
    expect(refunded).toMatchObject({ merchant_refund_id: 'refund_1', connector_refund_id: expect.any(String) });
  });

  test('a subscriber is stored and charged', async () => {
    const call = await open();
    const { connector_customer_id } = await call('/v1/customer/create', {
      merchant_customer_id: 'cust_user_777',
      name: customer.name,
      email: customer.email,
    });
    const stored = await call('/v1/payment-method/tokenize', {
      merchant_payment_method_id: 'card_777',
      connector_customer_id,
      payment_method: card,
    });
    expect(stored).toMatchObject({ status: 'ACTIVE', card: { last_four: card.card.card_number.slice(-4) } });
    const charged = await call('/v1/recurring-payment/charge', {
      merchant_charge_id: 'invoice_777',
      connector_customer_id,
      payment_method: { token: { token: stored.payment_method_token } },
      amount: { minor_amount: 1500, currency: 'USD' },
    });
    expect(charged).toMatchObject({ status: 'CAPTURED', merchant_charge_id: 'invoice_777' });
  });

  test('a buyer goes to the bank and comes back', async () => {
    const call = await open();
    const order = { merchant_transaction_id: 'order_3001', amount: { minor_amount: 15_000, currency: 'EUR' } };
    const pending = await call('/v1/payment/authorize', {
      ...order,
      payment_method: challenged,
      return_url: 'https://shop.example/return',
    });
    expect(pending).toMatchObject({
      status: 'AUTHENTICATION_PENDING',
      redirection: { url: expect.stringMatching(/^https:/), method: expect.stringMatching(/^(?:GET|POST)$/) },
    });
    const { connector_transaction_id } = pending;
    // The sandbox of DEVELOPMENT is this connector's own.
    const sandbox = developmentSandbox(connector) as object as BankPlayer;
    const paid = await call('/v1/payment/complete-authentication', {
      ...order,
      connector_transaction_id,
      authentication_result: comeBack(sandbox, connector_transaction_id ?? order.merchant_transaction_id),
    });
    expect(paid).toMatchObject({ status: 'CAPTURED', amount: order.amount, merchant_transaction_id: 'order_3001' });
  });

  test('a declined payment is an answer', async () => {
    const call = await open();
    const answer = await call('/v1/payment/authorize', {
      merchant_transaction_id: 'order_2001',
      amount: { minor_amount: 99_900, currency: 'USD' },
      payment_method: declined,
      return_url: 'https://shop.example/return',
    });
    expect(answer).toMatchObject({
      status: 'FAILURE',
      error: {
        unified_details: { code: 'INSUFFICIENT_FUNDS', user_guidance_message: expect.any(String) },
        connector_details: { code: expect.any(String) },
      },
    });
  });
});

test('the snippet of the issue gives the customer, echoed', async () => {
  const { post } = await start();
  const { body } = await post('/v1/customer/create', customer);
  expect(body).toEqual({
    merchant_customer_id: 'cust_user_12345',
    connector_customer_id: expect.stringMatching(/^cus_/),
    status: 'ACTIVE',
    status_code: 200,
    connector_request_id: expect.any(String),
  });
});

describe('what goes wrong is a problem', () => {
  test('the same id with other details is a conflict, which names the customer', async () => {
    const { post } = await start();
    const first = await post('/v1/customer/create', { merchant_customer_id: 'twice', name: 'Max Roe' });
    const second = await post('/v1/customer/create', { merchant_customer_id: 'twice', name: 'Maxine Roe' });
    expect(first.status).toBe(200);
    expect(second.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(second).toMatchObject({
      status: 409,
      body: {
        type: expect.stringMatching(/docs\/errors\.md#customer_already_exists$|docs\/errors\.md#idempotency_conflict$/),
        status: 409,
        operation: 'customer.create',
        connector: 'stripe',
        money_moved: 'no',
        retry: 'never',
      },
    });
  });

  test("the processor's refusals keep their status", async () => {
    const { post } = await start();
    const { status, body } = await post('/v1/payment/get', { connector_transaction_id: 'pi_unknown' });
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'RESOURCE_NOT_FOUND', request_sent: 'yes', connector: 'stripe' });
    expect(body.connector_request_id).toMatch(/^req_/);
  });

  test('a time-out tells that the money may have moved, and how to go on', async () => {
    asApplication();
    const sandbox: object = developmentSandbox('stripe');
    const { post } = await start({ timeouts: { total: 150 } });
    const order = {
      merchant_transaction_id: 'order_5002',
      amount: { minor_amount: 7000, currency: 'USD' },
      payment_method: processors[0]?.card,
    };
    Reflect.get(sandbox, 'injectFault')('timeout-after-effect');
    const lost = await post('/v1/payment/authorize', order);
    expect(lost.status).toBe(504);
    expect(lost.body).toMatchObject({ request_sent: 'unknown', money_moved: 'unknown', retry: 'same-key' });
    const again = await post('/v1/payment/authorize', order);
    expect(again.body).toMatchObject({ status: 'CAPTURED', merchant_transaction_id: 'order_5002' });
  });

  test('what a connector lacks is not implemented', async () => {
    const { post } = await start();
    const { status, body } = await post('/v1/payment/reverse', { connector_transaction_id: 'pi_1' });
    expect(status).toBe(501);
    expect(body).toMatchObject({ code: 'FLOW_NOT_SUPPORTED', operation: 'payment.reverse', request_sent: 'no' });
  });
});

describe('idempotency', () => {
  const order = { amount: { minor_amount: 500, currency: 'EUR' }, payment_method: processors[0]?.card };

  test('a key in the header makes a repeated call the same payment', async () => {
    const { post } = await start();
    const headers = { ...offline, 'idempotency-key': 'key-1' };
    const first = await post('/v1/payment/authorize', order, headers);
    const second = await post('/v1/payment/authorize', order, headers);
    const third = await post('/v1/payment/authorize', order, { ...headers, 'idempotency-key': 'key-2' });
    expect(first.body.status).toBe('CAPTURED');
    expect(second.body.connector_transaction_id).toBe(first.body.connector_transaction_id);
    expect(third.body.connector_transaction_id).not.toBe(first.body.connector_transaction_id);
  });

  test.each(['has spaces', '', 'x'.repeat(256)])('the key "%s" is refused', async (key) => {
    const { post } = await start();
    const { status, body } = await post('/v1/payment/authorize', order, { ...offline, 'idempotency-key': key });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'INVALID_CLIENT_OPTIONS',
      issues: expect.arrayContaining([expect.objectContaining({ field: 'idempotency_key' })]),
    });
  });
});
