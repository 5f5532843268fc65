import type { OperationName, RequestOf } from '@prism/core';
import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { stripe } from '../src/index.ts';
import { connect } from './support/connect.ts';
import { echo } from './support/echo.ts';
import { sentByStripe } from './support/oracle.ts';
import type { Sent } from './support/sent.ts';

type Use = (stripe: Stripe) => Promise<unknown>;

const rawCard = { number: '4242424242424242', exp_month: '04', exp_year: '2034', cvc: '123' };
const card = { cardNumber: rawCard.number, cardExpMonth: '04', cardExpYear: '2034', cardCvc: '123' };
const address = { line1: '1 Main St', city: 'Zürich & Co', zipCode: '8001', countryAlpha2Code: 'CH' };
const stripeAddress = { line1: '1 Main St', city: 'Zürich & Co', postal_code: '8001', country: 'CH' };
const amount = { minorAmount: 1050, currency: 'USD' } as const;

async function lastSent<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<Sent | undefined> {
  const { client, sent } = connect(echo);
  await client.call(name, request);
  return sent.at(-1);
}

/** Raw cards are taken from accounts that are enabled for them, and are not in the client's types. */
function untyped<Params>(params: Params, raw: object): Params {
  return { ...params, ...raw };
}

const pairs: Readonly<Record<string, readonly [ours: () => Promise<Sent | undefined>, theirs: Use]>> = {
  'customer.create': [
    () =>
      lastSent('customer.create', {
        merchantCustomerId: 'user_1',
        name: 'Jane Röe + 1',
        email: 'jane@example.com',
        phone: '+1-555-0100',
        description: '100% [premium] plan',
        address,
        metadata: { 'plan name': 'a=b&c' },
      }),
    (stripe) =>
      stripe.customers.create({
        name: 'Jane Röe + 1',
        email: 'jane@example.com',
        phone: '+1-555-0100',
        description: '100% [premium] plan',
        address: stripeAddress,
        metadata: { 'plan name': 'a=b&c', merchant_customer_id: 'user_1' },
      }),
  ],
  'customer.update': [
    () => lastSent('customer.update', { connectorCustomerId: 'cus_1', name: 'Jane', metadata: { plan: 'basic' } }),
    (stripe) => stripe.customers.update('cus_1', { name: 'Jane', metadata: { plan: 'basic' } }),
  ],
  'customer.get': [
    () => lastSent('customer.get', { connectorCustomerId: 'cus/1' }),
    (stripe) => stripe.customers.retrieve('cus/1'),
  ],
  'customer.delete': [
    () => lastSent('customer.delete', { connectorCustomerId: 'cus_1' }),
    (stripe) => stripe.customers.del('cus_1'),
  ],
  'paymentMethod.tokenize (make)': [
    () => lastSent('paymentMethod.tokenize', { paymentMethod: { card }, merchantPaymentMethodId: 'card_1' }),
    (stripe) =>
      stripe.paymentMethods.create(
        untyped({ type: 'card', metadata: { merchant_payment_method_id: 'card_1' } } as const, { card: rawCard }),
      ),
  ],
  'paymentMethod.tokenize (attach)': [
    () =>
      lastSent('paymentMethod.tokenize', { paymentMethod: { token: { token: 'pm_1' } }, connectorCustomerId: 'cus_1' }),
    (stripe) => stripe.paymentMethods.attach('pm_1', { customer: 'cus_1' }),
  ],
  'paymentMethod.get': [
    () => lastSent('paymentMethod.get', { paymentMethodToken: 'pm_1' }),
    (stripe) => stripe.paymentMethods.retrieve('pm_1'),
  ],
  'paymentMethod.get of a customer': [
    () => lastSent('paymentMethod.get', { paymentMethodToken: 'pm_1', connectorCustomerId: 'cus_1' }),
    (stripe) => stripe.customers.retrievePaymentMethod('cus_1', 'pm_1'),
  ],
  'paymentMethod.delete': [
    () => lastSent('paymentMethod.delete', { paymentMethodToken: 'pm_1' }),
    (stripe) => stripe.paymentMethods.detach('pm_1'),
  ],
  'payment.authorize with a card': [
    () =>
      lastSent('payment.authorize', {
        merchantTransactionId: 'order_1',
        amount,
        paymentMethod: { card },
        captureMethod: 'MANUAL',
        connectorCustomerId: 'cus_1',
        customer: { name: 'Jane Roe', email: 'jane@example.com' },
        address: { billingAddress: address, shippingAddress: { firstName: 'John', lastName: 'Roe', ...address } },
        setupFutureUsage: 'OFF_SESSION',
        authType: 'THREE_DS',
        returnUrl: 'https://shop.example/return?order=1&x=ü',
        description: 'Order 1',
        statementDescriptorSuffix: 'Order 1',
        metadata: { basket: '7' },
      }),
    (stripe) =>
      stripe.paymentIntents.create({
        amount: 1050,
        currency: 'usd',
        confirm: true,
        capture_method: 'manual',
        customer: 'cus_1',
        payment_method_data: untyped(
          {
            type: 'card',
            billing_details: { name: 'Jane Roe', email: 'jane@example.com', address: stripeAddress },
          } as const,
          { card: rawCard },
        ),
        payment_method_options: { card: { request_three_d_secure: 'any' } },
        automatic_payment_methods: { enabled: true },
        setup_future_usage: 'off_session',
        return_url: 'https://shop.example/return?order=1&x=ü',
        description: 'Order 1',
        statement_descriptor_suffix: 'Order 1',
        shipping: { name: 'John Roe', address: stripeAddress },
        metadata: { basket: '7', merchant_transaction_id: 'order_1' },
        expand: ['latest_charge'],
      }),
  ],
  'payment.authorize with a stored method': [
    () => lastSent('payment.authorize', { amount, paymentMethod: { token: { token: 'pm_1' } }, offSession: true }),
    (stripe) =>
      stripe.paymentIntents.create({
        amount: 1050,
        currency: 'usd',
        confirm: true,
        capture_method: 'automatic',
        payment_method: 'pm_1',
        off_session: true,
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
        expand: ['latest_charge'],
      }),
  ],
  'payment.capture': [
    () =>
      lastSent('payment.capture', {
        merchantCaptureId: 'capture_1',
        connectorTransactionId: 'pi_1',
        amountToCapture: amount,
      }),
    (stripe) =>
      stripe.paymentIntents.capture('pi_1', {
        amount_to_capture: 1050,
        metadata: { merchant_capture_id: 'capture_1' },
        expand: ['latest_charge'],
      }),
  ],
  'payment.void': [
    () => lastSent('payment.void', { connectorTransactionId: 'pi_1', cancellationReason: 'REQUESTED_BY_CUSTOMER' }),
    (stripe) =>
      stripe.paymentIntents.cancel('pi_1', {
        cancellation_reason: 'requested_by_customer',
        expand: ['latest_charge'],
      }),
  ],
  'payment.refund': [
    () =>
      lastSent('payment.refund', {
        merchantRefundId: 'refund_1',
        connectorTransactionId: 'pi_1',
        refundAmount: amount,
        reason: 'DUPLICATE',
      }),
    (stripe) =>
      stripe.refunds.create({
        payment_intent: 'pi_1',
        amount: 1050,
        reason: 'duplicate',
        metadata: { merchant_refund_id: 'refund_1' },
      }),
  ],
  'payment.get': [
    () => lastSent('payment.get', { connectorTransactionId: 'pi_1' }),
    (stripe) => stripe.paymentIntents.retrieve('pi_1', { expand: ['latest_charge'] }),
  ],
  'recurringPayment.charge': [
    () =>
      lastSent('recurringPayment.charge', {
        merchantChargeId: 'invoice_1',
        connectorCustomerId: 'cus_1',
        paymentMethod: { token: { token: 'pm_1' } },
        amount,
      }),
    (stripe) =>
      stripe.paymentIntents.create({
        amount: 1050,
        currency: 'usd',
        customer: 'cus_1',
        payment_method: 'pm_1',
        confirm: true,
        off_session: true,
        capture_method: 'automatic',
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
        metadata: { merchant_charge_id: 'invoice_1' },
        expand: ['latest_charge'],
      }),
  ],
  'payment.completeAuthentication': [
    () => lastSent('payment.completeAuthentication', { authenticationResult: { payment_intent: 'pi_1' } }),
    (stripe) => stripe.paymentIntents.retrieve('pi_1', { expand: ['latest_charge'] }),
  ],
  'refund.get': [
    () => lastSent('refund.get', { connectorRefundId: 're_1' }),
    (stripe) => stripe.refunds.retrieve('re_1'),
  ],
};

describe("beside Stripe's own client", () => {
  it.each(Object.entries(pairs))('%s is the same request', async (_name, [ours, theirs]) => {
    const [sent, expected] = await Promise.all([ours(), sentByStripe(theirs)]);
    expect({ ...sent, headers: undefined }).toEqual({ ...expected, headers: undefined });
  });

  it('every operation has its pair', () => {
    const operations = Object.values(stripe.operations).flatMap((service) => Object.values(service));
    const tested = Object.keys(pairs).map((name) => name.split(' ')[0] ?? '');
    expect(new Set(tested)).toEqual(new Set(operations.map(({ name }) => name)));
  });

  it('credentials, version, account and key stand in the same headers', async () => {
    const { client, sent } = connect(echo, { settings: { stripeAccount: 'acct_1' } });
    await client.call('customer.create', { merchantCustomerId: 'user_1' }, { idempotencyKey: 'key_1' });
    const { headers } = await sentByStripe((stripe) =>
      stripe.customers.create({}, { idempotencyKey: 'key_1', stripeAccount: 'acct_1' }),
    );
    const names = ['authorization', 'stripe-version', 'stripe-account', 'idempotency-key', 'content-type'];
    for (const name of names) expect({ [name]: sent[0]?.headers[name] }).toEqual({ [name]: headers[name] });
    expect(headers).toMatchObject({ 'stripe-account': 'acct_1', 'idempotency-key': 'key_1' });
  });

  it('another version of the API stands in the same header', async () => {
    const apiVersion = '2025-03-31.basil';
    const { client, sent } = connect(echo, { settings: { apiVersion } });
    await client.call('customer.get', { connectorCustomerId: 'cus_1' });
    const theirs = await sentByStripe((stripe) => stripe.customers.retrieve('cus_1', {}, { apiVersion }));
    expect(sent[0]?.headers['stripe-version']).toBe(apiVersion);
    expect(theirs.headers['stripe-version']).toBe(apiVersion);
  });

  it('no account and no key are sent where there are none', async () => {
    const { client, sent } = connect(echo);
    await client.call('customer.get', { connectorCustomerId: 'cus_1' });
    expect(sent[0]?.headers).not.toHaveProperty('stripe-account');
    expect(sent[0]?.headers).not.toHaveProperty('idempotency-key');
  });
});
