import { status } from '@grpc/grpc-js';
import { developmentSandbox } from '@prism/sdk/connectors';
import { describe, expect, test } from 'vitest';
import { start } from '../support/server.ts';
import { connect, type RpcClient } from './support/client.ts';
import { type BankPlayer, offlineAt, processors } from './support/processors.ts';
import { wireOfFiles, wireOfReference } from './support/wire.ts';

const reference = wireOfReference();
const usd = (amount: number) => ({ minor_amount: String(amount), currency: 'USD' });
const anId = expect.stringMatching(/./);

describe.each(processors)('a client of the reference on $connector', (processor) => {
  const { connector, config, legacy, card, cardToStore, declined, challenged, captured } = processor;
  const headers = offlineAt(config);
  const open = async (wire = reference) => {
    const { url, log } = await start({ connectors: [connector] });
    const client = connect(url, wire);
    const call = async (method: string, request: object) =>
      (await client.call(`types.${method}`, request, { headers })).message;
    return { call, client, log };
  };

  test('checks a new customer out', async () => {
    const { call } = await open();
    const customer = await call('CustomerService/Create', {
      merchant_customer_id: 'cust_user_12345',
      customer_name: 'John Doe',
      email: { value: 'john.doe@example.com' },
      phone_number: { value: '+1-555-123-4567' },
    });
    expect(customer).toMatchObject({ merchant_customer_id: 'cust_user_12345', status_code: 200 });
    const { connector_customer_id } = customer;
    const order = {
      customer: { connector_customer_id },
      payment_method: card,
      return_url: 'https://shop.example/return',
      auth_type: 'NO_THREE_DS',
    };
    const first = await call('PaymentService/Authorize', {
      ...order,
      merchant_transaction_id: 'order_1001',
      amount: usd(4900),
      capture_method: 'MANUAL',
    });
    expect(first).toMatchObject({
      merchant_transaction_id: 'order_1001',
      connector_transaction_id: anId,
      status: 'AUTHORIZED',
    });
    expect(first.error).toBeUndefined();
    const later = await call('PaymentService/Authorize', {
      ...order,
      merchant_transaction_id: 'order_1002',
      amount: usd(1250),
      capture_method: 'AUTOMATIC',
    });
    expect(later).toMatchObject({ merchant_transaction_id: 'order_1002', status: 'CHARGED' });
    expect(later.connector_transaction_id).not.toBe(first.connector_transaction_id);
  });

  test('takes a subscriber on', async () => {
    const { call } = await open();
    const { connector_customer_id } = await call('CustomerService/Create', {
      merchant_customer_id: 'cust_team_77',
      customer_name: 'Jane Roe',
      email: { value: 'jane.roe@example.com' },
    });
    const stored = await call('PaymentMethodService/Tokenize', {
      merchant_payment_method_id: 'card_77_1',
      amount: { currency: 'USD' },
      customer: { connector_customer_id },
      payment_method: cardToStore,
    });
    expect(stored).toMatchObject({ merchant_payment_method_id: 'card_77_1', payment_method_token: anId });
    const authorized = await call('PaymentService/Authorize', {
      merchant_transaction_id: 'invoice_77_01',
      amount: usd(2900),
      capture_method: 'MANUAL',
      setup_future_usage: 'OFF_SESSION',
      customer: { connector_customer_id },
      payment_method: { token: { token: { value: stored.payment_method_token } } },
      return_url: 'https://shop.example/return',
    });
    expect(authorized).toMatchObject({ status: 'AUTHORIZED', merchant_transaction_id: 'invoice_77_01' });
    const taken = await call('PaymentService/Capture', {
      merchant_capture_id: 'capture_77_01',
      connector_transaction_id: authorized.connector_transaction_id,
      amount_to_capture: usd(2900),
    });
    expect(taken).toMatchObject({ status: captured, merchant_capture_id: 'capture_77_01' });
    const charged = await call('RecurringPaymentService/Charge', {
      merchant_charge_id: 'invoice_77_02',
      connector_recurring_payment_id: {
        connector_mandate_id: { connector_mandate_id: stored.payment_method_token },
      },
      amount: usd(2900),
      connector_customer_id,
      off_session: true,
    });
    expect(charged).toMatchObject({ status: 'CHARGED', connector_transaction_id: anId });
  });

  test('gives money back, and looks both up where the processor can be asked', async () => {
    const { call } = await open();
    const { connector_transaction_id } = await call('PaymentService/Authorize', {
      merchant_transaction_id: 'order_4001',
      amount: usd(4900),
      payment_method: card,
      return_url: 'https://shop.example/return',
    });
    const refunded = await call('PaymentService/Refund', {
      merchant_refund_id: 'refund_4001',
      connector_transaction_id,
      payment_amount: '4900',
      refund_amount: usd(900),
    });
    expect(refunded).toMatchObject({ merchant_refund_id: 'refund_4001', connector_refund_id: anId });
    expect(refunded.status).toMatch(/^REFUND_(?:SUCCESS|PENDING)$/);
    const { connector_refund_id } = refunded;
    const lookUp = () =>
      Promise.all([
        call('PaymentService/Get', { connector_transaction_id }),
        call('RefundService/Get', { connector_refund_id, connector_transaction_id }),
      ]);
    // Adyen tells by webhooks alone what became of a payment.
    if (connector === 'adyen') return expect(lookUp()).rejects.toMatchObject({ code: status.FAILED_PRECONDITION });
    expect(await lookUp()).toMatchObject([
      { status: 'CHARGED', captured_amount: '4900', merchant_transaction_id: 'order_4001' },
      { status: 'REFUND_SUCCESS', refund_amount: usd(900), merchant_refund_id: 'refund_4001' },
    ]);
  });

  test('names connector and key in the older headers', async () => {
    const { client, log } = await open();
    const { message } = await client.call(
      'types.CustomerService/Create',
      { merchant_customer_id: 'older', customer_name: 'Old Client' },
      { headers: { ...legacy, 'x-environment': 'Development' } },
    );
    expect(message).toMatchObject({ merchant_customer_id: 'older', connector_customer_id: anId });
    expect(log()).toContainEqual(expect.objectContaining({ connector, operation: 'customer.create' }));
  });

  test('reads a decline in three layers, within the answer', async () => {
    const { call } = await open();
    const answer = await call('PaymentService/Authorize', {
      merchant_transaction_id: 'order_2001',
      amount: usd(99_900),
      payment_method: declined,
      return_url: 'https://shop.example/return',
    });
    expect(answer).toMatchObject({
      merchant_transaction_id: 'order_2001',
      status: 'FAILURE',
      error: {
        unified_details: { code: 'INSUFFICIENT_FUNDS', message: anId, user_guidance_message: anId },
        connector_details: { code: anId, message: anId },
        issuer_details: expect.anything(),
      },
    });
  });

  test('is told where the buyer goes, and goes on once they are back', async () => {
    const { client } = await open(wireOfFiles());
    const call = async (method: string, request: object) =>
      (await client.call(`types.PaymentService/${method}`, request, { headers })).message;
    const order = { merchant_transaction_id: 'order_3001', amount: { minor_amount: '15000', currency: 'EUR' } };
    const pending = await call('Authorize', {
      ...order,
      payment_method: challenged,
      return_url: 'https://shop.example/return',
    });
    expect(pending.status).toBe('AUTHENTICATION_PENDING');
    expect(placeOf(pending.redirection_data)).toMatch(/^https:/);
    const { connector_transaction_id } = pending;
    // The sandbox of DEVELOPMENT is this connector's own.
    const sandbox = developmentSandbox(connector) as object as BankPlayer;
    const paid = await call('CompleteAuthentication', {
      ...order,
      ...(connector_transaction_id && { connector_transaction_id }),
      authentication_result: processor.comeBack(sandbox, connector_transaction_id || order.merchant_transaction_id),
    });
    expect(paid).toMatchObject({ status: 'CHARGED', merchant_transaction_id: 'order_3001' });
  });
});

interface RedirectForm {
  readonly form?: { readonly endpoint: string };
  readonly uri?: { readonly uri: string };
}

const placeOf = ({ form, uri }: RedirectForm) => form?.endpoint ?? uri?.uri;

describe('amounts', () => {
  const adyen = processors.filter(({ connector }) => connector === 'adyen');

  const authorize = (client: RpcClient, minor_amount: string) =>
    client.call(
      'types.PaymentService/Authorize',
      {
        merchant_transaction_id: `amount_${minor_amount}`,
        amount: { minor_amount, currency: 'EUR' },
        payment_method: adyen[0]?.card,
        return_url: 'https://shop.example/return',
      },
      { headers: offlineAt(adyen[0]?.config ?? {}) },
    );

  test.each(['2147483648', '4294967297', '5000000000000', String(Number.MAX_SAFE_INTEGER)])(
    'of %s come through whole',
    async (minor_amount) => {
      const { url } = await start({ connectors: ['adyen'] });
      const { message } = await authorize(connect(url, reference), minor_amount);
      expect(message).toMatchObject({ status: 'CHARGED', captured_amount: minor_amount });
    },
  );
});
