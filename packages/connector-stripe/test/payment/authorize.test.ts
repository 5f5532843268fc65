import type { PaymentAuthorizeRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { needsSpecs, readFixtures, specsPresent } from '../sandbox/support/spec.ts';
import { connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { heldIntentWire, intentWire } from '../support/wire.ts';

const card = { cardNumber: '4242424242424242', cardExpMonth: '4', cardExpYear: '34' };

const request: PaymentAuthorizeRequest = {
  merchantTransactionId: 'order_1',
  amount: { minorAmount: 1050, currency: 'USD' },
  paymentMethod: { card },
  connectorCustomerId: 'cus_1',
};

const withToken: PaymentAuthorizeRequest = { ...request, paymentMethod: { token: { token: 'pm_1' } } };
const everything: PaymentAuthorizeRequest = {
  merchantTransactionId: 'order_1',
  amount: { minorAmount: 1050, currency: 'USD' },
  paymentMethod: { card: { ...card, cardCvc: '123', cardHolderName: 'Jane Roe' } },
  captureMethod: 'MANUAL',
  connectorCustomerId: 'cus_1',
  customer: { name: 'Jane Roe', email: 'jane@example.com', phone: '+15550100' },
  address: {
    billingAddress: {
      line1: '1 Main St',
      line2: 'Floor 2',
      line3: 'Room 3',
      city: 'Springfield',
      state: 'IL',
      zipCode: '62701',
      countryAlpha2Code: 'US',
    },
    shippingAddress: {
      firstName: 'John',
      lastName: 'Roe',
      phone: '+15550101',
      line1: '2 Side St',
      city: 'Springfield',
    },
  },
  setupFutureUsage: 'OFF_SESSION',
  offSession: false,
  authType: 'THREE_DS',
  returnUrl: 'https://shop.example/return',
  description: 'Order 1',
  statementDescriptorSuffix: 'Order 1',
  metadata: { basket: '7' },
};

const billing = (name: string) => `payment_method_data[billing_details]${name}`;

describe('payment.authorize', () => {
  it('shows the request without what is secret or personal', async () => {
    const { client, sent } = connect(echo);
    expect(await client.dryRun('payment.authorize', everything)).toMatchInlineSnapshot(`
      {
        "body": {
          "amount": "1050",
          "automatic_payment_methods[enabled]": "true",
          "capture_method": "manual",
          "confirm": "true",
          "currency": "usd",
          "customer": "cus_1",
          "description": "Order 1",
          "expand[0]": "latest_charge",
          "metadata[basket]": "7",
          "metadata[merchant_transaction_id]": "order_1",
          "off_session": "false",
          "payment_method_data[billing_details][address][city]": "[redacted]",
          "payment_method_data[billing_details][address][country]": "US",
          "payment_method_data[billing_details][address][line1]": "[redacted]",
          "payment_method_data[billing_details][address][line2]": "[redacted]",
          "payment_method_data[billing_details][address][postal_code]": "[redacted]",
          "payment_method_data[billing_details][address][state]": "[redacted]",
          "payment_method_data[billing_details][email]": "[redacted]",
          "payment_method_data[billing_details][name]": "[redacted]",
          "payment_method_data[billing_details][phone]": "[redacted]",
          "payment_method_data[card][cvc]": "[redacted]",
          "payment_method_data[card][exp_month]": "[redacted]",
          "payment_method_data[card][exp_year]": "[redacted]",
          "payment_method_data[card][number]": "[redacted]",
          "payment_method_data[type]": "card",
          "payment_method_options[card][request_three_d_secure]": "any",
          "return_url": "https://shop.example/return",
          "setup_future_usage": "off_session",
          "shipping[address][city]": "[redacted]",
          "shipping[address][line1]": "[redacted]",
          "shipping[name]": "[redacted]",
          "shipping[phone]": "[redacted]",
          "statement_descriptor_suffix": "Order 1",
        },
        "headers": {
          "accept": "application/json",
          "authorization": "[redacted]",
          "content-type": "application/x-www-form-urlencoded",
          "idempotency-key": "prism-aa058a10617a05b0ea898623d27157a593688f5f",
          "stripe-version": "2026-10-28.endive",
        },
        "method": "POST",
        "url": "https://api.stripe.com/v1/payment_intents",
      }
    `);
    expect(sent).toEqual([]);
  });

  it('sends everything that Stripe takes', async () => {
    const { client, sent } = connect(echo);
    await client.call('payment.authorize', everything);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/v1/payment_intents', query: {} });
    expect(sent[0]?.form).toEqual({
      amount: '1050',
      currency: 'usd',
      capture_method: 'manual',
      confirm: 'true',
      customer: 'cus_1',
      description: 'Order 1',
      setup_future_usage: 'off_session',
      off_session: 'false',
      return_url: 'https://shop.example/return',
      statement_descriptor_suffix: 'Order 1',
      'automatic_payment_methods[enabled]': 'true',
      'expand[0]': 'latest_charge',
      'metadata[basket]': '7',
      'metadata[merchant_transaction_id]': 'order_1',
      'payment_method_data[type]': 'card',
      'payment_method_data[card][number]': '4242424242424242',
      'payment_method_data[card][exp_month]': '04',
      'payment_method_data[card][exp_year]': '2034',
      'payment_method_data[card][cvc]': '123',
      'payment_method_data[billing_details][name]': 'Jane Roe',
      'payment_method_data[billing_details][email]': 'jane@example.com',
      'payment_method_data[billing_details][phone]': '+15550100',
      'payment_method_data[billing_details][address][line1]': '1 Main St',
      'payment_method_data[billing_details][address][line2]': 'Floor 2, Room 3',
      'payment_method_data[billing_details][address][city]': 'Springfield',
      'payment_method_data[billing_details][address][state]': 'IL',
      'payment_method_data[billing_details][address][postal_code]': '62701',
      'payment_method_data[billing_details][address][country]': 'US',
      'payment_method_options[card][request_three_d_secure]': 'any',
      'shipping[name]': 'John Roe',
      'shipping[phone]': '+15550101',
      'shipping[address][line1]': '2 Side St',
      'shipping[address][city]': 'Springfield',
    });
  });

  it('sends the least that Stripe needs, and rules redirects out where there is no way back', async () => {
    const { client, sent } = connect(echo);
    await client.call('payment.authorize', { amount: request.amount, paymentMethod: { token: { token: 'pm_1' } } });
    expect(sent[0]?.form).toEqual({
      amount: '1050',
      currency: 'usd',
      payment_method: 'pm_1',
      confirm: 'true',
      capture_method: 'automatic',
      'automatic_payment_methods[enabled]': 'true',
      'automatic_payment_methods[allow_redirects]': 'never',
      'expand[0]': 'latest_charge',
    });
  });

  it('makes a payment method of a card token', async () => {
    const { client, sent } = connect(echo);
    await client.call('payment.authorize', { ...request, paymentMethod: { token: { token: 'tok_visa' } } });
    expect(sent[0]?.form).toMatchObject({
      'payment_method_data[type]': 'card',
      'payment_method_data[card][token]': 'tok_visa',
    });
    expect(sent[0]?.form).not.toHaveProperty('payment_method');
  });

  it.each([
    ['AUTOMATIC', 'automatic'],
    ['MANUAL', 'manual'],
  ] as const)('asks for capture %s', async (captureMethod, sentAs) => {
    const { client, sent } = connect(echo);
    await client.call('payment.authorize', { ...request, captureMethod });
    expect(sent[0]?.form).toMatchObject({ capture_method: sentAs });
  });

  it.each([
    ['THREE_DS', 'any'],
    ['NO_THREE_DS', 'automatic'],
  ] as const)('asks for authentication %s', async (authType, sentAs) => {
    const { client, sent } = connect(echo);
    await client.call('payment.authorize', { ...request, authType });
    expect(sent[0]?.form).toMatchObject({ 'payment_method_options[card][request_three_d_secure]': sentAs });
  });

  it.each([
    ['ON_SESSION', 'on_session'],
    ['OFF_SESSION', 'off_session'],
  ] as const)('keeps the payment method %s', async (setupFutureUsage, sentAs) => {
    const { client, sent } = connect(echo);
    await client.call('payment.authorize', { ...request, setupFutureUsage });
    expect(sent[0]?.form).toMatchObject({ setup_future_usage: sentAs });
  });

  it('answers with what is held, and with all that the processor repeats', async () => {
    const { client } = connect(() =>
      heldIntentWire({
        amount_capturable: 1050,
        customer: 'cus_1',
        metadata: { merchant_transaction_id: 'order_1' },
        setup_future_usage: 'off_session',
        latest_charge: { id: 'ch_1', payment_method_details: { card: { network_transaction_id: 'net_1' } } },
      }),
    );
    expect(await client.call('payment.authorize', { ...request, captureMethod: 'MANUAL' })).toEqual({
      status: 'AUTHORIZED',
      statusCode: 200,
      merchantTransactionId: 'order_1',
      connectorTransactionId: 'pi_1',
      connectorStatus: 'requires_capture',
      connectorRequestId: 'req_test_1',
      connectorCustomerId: 'cus_1',
      paymentMethodToken: 'pm_1',
      networkTransactionId: 'net_1',
      amount: { minorAmount: 1050, currency: 'USD' },
      capturableAmount: { minorAmount: 1050, currency: 'USD' },
    });
  });

  it('says where the money is when it is taken at once', async () => {
    const { client } = connect(() => intentWire());
    const response = await client.call('payment.authorize', request);
    expect(response).toMatchObject({ status: 'CAPTURED', connectorTransactionId: 'pi_1' });
    expect(response.amount).toEqual({ minorAmount: 1050, currency: 'USD' });
    expect(response.capturedAmount).toEqual({ minorAmount: 1050, currency: 'USD' });
    expect(response.capturableAmount).toBeUndefined();
    expect(response.paymentMethodToken).toBeUndefined();
  });

  it('tells who pays from the first place that says it, and warns of the others', async () => {
    const { client, sent } = connect(echo);
    const { warnings } = await client.call('payment.authorize', {
      ...request,
      paymentMethod: { card: { ...card, cardHolderName: 'Jane Roe' } },
      customer: { name: 'J. Roe', email: 'jane@example.com', phone: '+15550100' },
      address: { billingAddress: { firstName: 'Jane', lastName: 'Roe', email: 'pay@example.com', phone: '+15550100' } },
    });
    expect(sent[0]?.form).toMatchObject({
      [billing('[name]')]: 'Jane Roe',
      [billing('[email]')]: 'pay@example.com',
      [billing('[phone]')]: '+15550100',
    });
    expect(warnings).toEqual([
      {
        field: 'customer.name',
        message: 'was not sent: Stripe takes one, and paymentMethod.card.cardHolderName goes first',
      },
      {
        field: 'customer.email',
        message: 'was not sent: Stripe takes one, and address.billingAddress.email goes first',
      },
    ]);
  });

  it('warns that a stored payment method has its own buyer', async () => {
    const { client, sent } = connect(echo);
    const { warnings } = await client.call('payment.authorize', {
      ...withToken,
      customer: { name: 'Jane Roe' },
      address: { billingAddress: { city: 'Springfield' } },
    });
    expect(warnings?.map(({ field }) => field)).toEqual(['customer', 'address.billingAddress']);
    expect(JSON.stringify(sent[0]?.form)).not.toMatch(/Jane|Springfield/);
  });

  it('ships to the buyer where the address has no name, and refuses an address of nobody', async () => {
    const { client, sent } = connect(echo);
    const address = { shippingAddress: { line1: '2 Side St' } };
    await client.call('payment.authorize', { ...request, address, customer: { name: 'Jane Roe' } });
    expect(sent[0]?.form).toMatchObject({ 'shipping[name]': 'Jane Roe' });
    await expect(client.call('payment.authorize', { ...request, address })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      requestSent: 'no',
      issues: [{ field: 'address.shippingAddress.firstName' }],
    });
    expect(sent).toHaveLength(1);
  });

  it('warns that nothing is kept without a customer', async () => {
    const { client } = connect(echo);
    const { connectorCustomerId: _, ...anonymous } = request;
    const { warnings } = await client.call('payment.authorize', { ...anonymous, setupFutureUsage: 'OFF_SESSION' });
    expect(warnings?.map(({ field }) => field)).toEqual(['setupFutureUsage']);
  });

  it('shortens a description to what Stripe takes, and says so', async () => {
    const { client, sent } = connect(echo);
    const description = `${'a'.repeat(999)}😀😀`;
    const { warnings } = await client.call('payment.authorize', { ...request, description });
    expect(sent[0]?.form['description']).toBe(`${'a'.repeat(999)}😀`);
    expect(warnings?.map(({ field }) => field)).toEqual(['description']);
  });

  it('leaves a description of 1000 characters alone', async () => {
    const { client, sent } = connect(echo);
    const { warnings } = await client.call('payment.authorize', { ...request, description: 'a'.repeat(1000) });
    expect(sent[0]?.form['description']).toHaveLength(1000);
    expect(warnings).toBeUndefined();
  });
});

describe.skipIf(!specsPresent)(`payment.authorize and the documented example (${needsSpecs})`, () => {
  it('reads it as a payment that failed with its last payment method', async () => {
    const { client } = connect(() => ({ ...readFixtures()['payment_intent'] }));
    const response = await client.call('payment.authorize', {
      ...request,
      amount: { minorAmount: 1099, currency: 'USD' },
    });
    expect(response).toMatchObject({
      status: 'FAILURE',
      connectorStatus: 'requires_payment_method',
      amount: { minorAmount: 1099, currency: 'USD' },
      error: { unifiedDetails: { code: 'PAYMENT_DECLINED' } },
    });
  });
});
