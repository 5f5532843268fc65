import type { PaymentAuthorizeRequest } from '@prism/core';
import { describe, expect, it } from 'vitest';
import { adyenErrorAnswer, connect } from '../support/connect.ts';
import { echo } from '../support/echo.ts';
import { browserInfo } from '../support/full-requests.ts';
import { paymentWire } from '../support/wire.ts';

const card = { cardNumber: '4111111111111111', cardExpMonth: '3', cardExpYear: '30' };
const request: PaymentAuthorizeRequest = {
  merchantTransactionId: 'order_1',
  amount: { minorAmount: 1050, currency: 'EUR' },
  paymentMethod: { card },
  connectorCustomerId: 'user_1',
  returnUrl: 'https://shop.example/return?order=1',
};
const withToken: PaymentAuthorizeRequest = { ...request, paymentMethod: { token: { token: 'STORED0000000001' } } };
const address = { line1: 'Hauptstr. 1', city: 'Berlin', zipCode: '10115', countryAlpha2Code: 'DE' };
const everything: PaymentAuthorizeRequest = {
  ...request,
  paymentMethod: { card: { ...card, cardCvc: '737', cardHolderName: 'Jane Roe' } },
  captureMethod: 'MANUAL',
  customer: { name: 'Jane Roe', email: 'jane@example.com', phone: '+4930123456' },
  address: { billingAddress: address, shippingAddress: { firstName: 'John', lastName: 'Roe', ...address } },
  setupFutureUsage: 'OFF_SESSION',
  mitCategory: 'RECURRING',
  authType: 'THREE_DS',
  threeDsExperience: 'NATIVE',
  browserInfo,
  statementDescriptorName: 'Shop',
  statementDescriptorSuffix: 'Order 1',
  metadata: { basket: '7' },
};

describe('payment.authorize', () => {
  it('shows the request without what is secret or personal', async () => {
    const { client, sent } = connect(echo);
    expect(await client.dryRun('payment.authorize', everything)).toMatchInlineSnapshot(`
      {
        "body": {
          "additionalData": {
            "manualCapture": "true",
          },
          "amount": {
            "currency": "EUR",
            "value": 1050,
          },
          "authenticationData": {
            "attemptAuthentication": "always",
            "threeDSRequestData": {
              "nativeThreeDS": "preferred",
            },
          },
          "billingAddress": {
            "city": "[redacted]",
            "country": "DE",
            "houseNumberOrName": "N/A",
            "postalCode": "[redacted]",
            "street": "[redacted]",
          },
          "browserInfo": {
            "acceptHeader": "text/html",
            "colorDepth": 24,
            "javaEnabled": false,
            "javaScriptEnabled": true,
            "language": "de-DE",
            "screenHeight": 1080,
            "screenWidth": 1920,
            "timeZoneOffset": -60,
            "userAgent": "Mozilla/5.0",
          },
          "channel": "Web",
          "countryCode": "DE",
          "deliveryAddress": {
            "city": "[redacted]",
            "country": "DE",
            "firstName": "[redacted]",
            "houseNumberOrName": "N/A",
            "lastName": "[redacted]",
            "postalCode": "[redacted]",
            "street": "[redacted]",
          },
          "merchantAccount": "ShopECOM",
          "metadata": {
            "basket": "7",
          },
          "origin": "https://shop.example",
          "paymentMethod": {
            "cvc": "[redacted]",
            "expiryMonth": "[redacted]",
            "expiryYear": "[redacted]",
            "holderName": "[redacted]",
            "number": "[redacted]",
            "type": "scheme",
          },
          "recurringProcessingModel": "Subscription",
          "reference": "order_1",
          "returnUrl": "https://shop.example/return?order=1",
          "shopperEmail": "[redacted]",
          "shopperIP": "[redacted]",
          "shopperInteraction": "Ecommerce",
          "shopperName": {
            "firstName": "[redacted]",
            "lastName": "[redacted]",
          },
          "shopperReference": "user_1",
          "shopperStatement": "Shop Order 1",
          "storePaymentMethod": true,
          "telephoneNumber": "[redacted]",
        },
        "headers": {
          "accept": "application/json",
          "content-type": "application/json",
          "idempotency-key": "prism-c8ca2937d8d3b7fb2208fe82da7417497fc1ed76",
          "x-api-key": "[redacted]",
        },
        "method": "POST",
        "url": "https://checkout-test.adyen.com/v71/payments",
      }
    `);
    expect(sent).toEqual([]);
  });

  it('sends what stands there masked', async () => {
    const { client, sent } = connect(echo);
    await client.call('payment.authorize', everything);
    expect(sent[0]?.headers['x-api-key']).toBe('AQEtest');
    expect(sent[0]?.body).toMatchObject({
      paymentMethod: { number: '4111111111111111', expiryMonth: '03', expiryYear: '2030', cvc: '737' },
      shopperName: { firstName: 'Jane', lastName: 'Roe' },
      shopperEmail: 'jane@example.com',
      telephoneNumber: '+4930123456',
      shopperIP: '192.0.2.1',
      billingAddress: { street: 'Hauptstr. 1', houseNumberOrName: 'N/A', city: 'Berlin', postalCode: '10115' },
    });
  });

  it('sends no more than it has to', async () => {
    const { client } = connect(echo);
    const { body } = await client.dryRun('payment.authorize', request);
    expect(body).toMatchInlineSnapshot(`
      {
        "amount": {
          "currency": "EUR",
          "value": 1050,
        },
        "authenticationData": {
          "threeDSRequestData": {
            "nativeThreeDS": "disabled",
          },
        },
        "captureDelayHours": 0,
        "merchantAccount": "ShopECOM",
        "paymentMethod": {
          "expiryMonth": "[redacted]",
          "expiryYear": "[redacted]",
          "number": "[redacted]",
          "type": "scheme",
        },
        "reference": "order_1",
        "returnUrl": "https://shop.example/return?order=1",
        "shopperInteraction": "Ecommerce",
        "shopperReference": "user_1",
      }
    `);
    expect(await client.call('payment.authorize', request)).not.toHaveProperty('warnings');
  });

  it.each<[what: string, changes: Partial<PaymentAuthorizeRequest>, ...told: unknown[]]>([
    ['a new card for this payment', {}, 'Ecommerce', undefined, undefined],
    ['a new card for the next visit', { setupFutureUsage: 'ON_SESSION' }, 'Ecommerce', 'CardOnFile', true],
    ['a new card for top-ups', { setupFutureUsage: 'OFF_SESSION' }, 'Ecommerce', 'UnscheduledCardOnFile', true],
    [
      'a new card for a subscription',
      { setupFutureUsage: 'OFF_SESSION', mitCategory: 'RECURRING' },
      'Ecommerce',
      'Subscription',
      true,
    ],
    [
      'a new card for instalments',
      { setupFutureUsage: 'OFF_SESSION', mitCategory: 'INSTALLMENT' },
      'Ecommerce',
      'Subscription',
      true,
    ],
    ['a stored card, one click', withToken, 'ContAuth', 'CardOnFile', undefined],
    [
      'a stored card, kept again',
      { ...withToken, setupFutureUsage: 'ON_SESSION' },
      'ContAuth',
      'CardOnFile',
      undefined,
    ],
    [
      'a stored card that a subscription begins with',
      { ...withToken, setupFutureUsage: 'OFF_SESSION', mitCategory: 'RECURRING' },
      'ContAuth',
      'Subscription',
      undefined,
    ],
    [
      'a stored card without the buyer',
      { ...withToken, offSession: true },
      'ContAuth',
      'UnscheduledCardOnFile',
      undefined,
    ],
    [
      'a stored card once more after a decline',
      { ...withToken, offSession: true, mitCategory: 'RESUBMISSION' },
      'ContAuth',
      'UnscheduledCardOnFile',
      undefined,
    ],
    [
      'a stored card for a subscription',
      { ...withToken, offSession: true, mitCategory: 'RECURRING' },
      'ContAuth',
      'Subscription',
      undefined,
    ],
    ['a new card without the buyer', { offSession: true }, 'ContAuth', 'UnscheduledCardOnFile', undefined],
    [
      'a new card without the buyer, kept',
      { offSession: true, setupFutureUsage: 'OFF_SESSION' },
      'ContAuth',
      'UnscheduledCardOnFile',
      true,
    ],
  ])('tells what %s is', async (_what, changes, ...told) => {
    const { client, sent } = connect(echo);
    await client.call('payment.authorize', { ...request, ...changes });
    const { shopperInteraction, recurringProcessingModel, storePaymentMethod } = sent[0]?.body ?? {};
    expect([shopperInteraction, recurringProcessingModel, storePaymentMethod]).toEqual(told);
  });

  it('needs no URL to return to without the buyer, and names one that leads nowhere', async () => {
    const { client, sent } = connect(echo);
    await client.call('payment.authorize', { ...withToken, returnUrl: undefined, offSession: true });
    expect(sent[0]?.body['returnUrl']).toBe('https://nobody-returns.invalid/');
    expect(sent[0]?.body).not.toHaveProperty('authenticationData');
  });

  it('says on which page a native authentication takes place', async () => {
    const { client, sent } = connect(echo);
    const native = { ...request, threeDsExperience: 'NATIVE', browserInfo } as const;
    await client.call('payment.authorize', native);
    expect(sent[0]?.body).toMatchObject({ channel: 'Web', origin: 'https://shop.example' });
    const longest = `https://${'a'.repeat(60)}.${'b'.repeat(20)}.example/return`;
    await expect(client.call('payment.authorize', { ...native, returnUrl: longest })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ field: 'returnUrl' }],
    });
  });
});

describe('an address of payment.authorize', () => {
  const sending = async (billingAddress: NonNullable<PaymentAuthorizeRequest['address']>['billingAddress']) => {
    const { client, sent } = connect(echo);
    const { warnings = [] } = await client.call('payment.authorize', { ...request, address: { billingAddress } });
    return { address: sent[0]?.body['billingAddress'], warned: warnings.map(({ field }) => field) };
  };

  it('that is not whole is filled with what Adyen takes for unknown, and told', async () => {
    expect(await sending({ zipCode: '10115' })).toEqual({
      address: { street: 'N/A', houseNumberOrName: 'N/A', city: 'N/A', postalCode: '10115', country: 'ZZ' },
      warned: ['line1', 'city', 'countryAlpha2Code'].map((name) => `address.billingAddress.${name}`),
    });
    expect(await sending({ state: 'BE' })).toMatchObject({ address: { stateOrProvince: 'BE', postalCode: 'N/A' } });
  });

  it('that is only a person is none', async () => {
    expect(await sending({ email: 'jane@example.com' })).toEqual({ address: undefined, warned: [] });
  });

  it.each([
    ['US', '62701-1234', '62701', ['address.billingAddress.zipCode']],
    ['US', '627011234', '62701', ['address.billingAddress.zipCode']],
    ['US', '62701', '62701', []],
    ['DE', '1011512345', '1011512345', []],
  ])('in %s has the postal code %s as %s', async (countryAlpha2Code, zipCode, postalCode, warned) => {
    expect(await sending({ ...address, countryAlpha2Code, zipCode })).toMatchObject({
      address: { postalCode },
      warned,
    });
  });
});

describe('payment.authorize with what Adyen would refuse', () => {
  it.each<[what: string, changes: Partial<PaymentAuthorizeRequest>, field: string]>([
    [
      'a reference of more than 80 characters',
      { merchantTransactionId: `v${'4'.repeat(80)}` },
      'merchantTransactionId',
    ],
    ['a shopper of 2 characters', { connectorCustomerId: 'v4' }, 'connectorCustomerId'],
    ['a key of metadata of more than 20 characters', { metadata: { [`v${'4'.repeat(20)}`]: 'x' } }, 'metadata'],
    ['a value of metadata of more than 80 characters', { metadata: { key: `v${'4'.repeat(80)}` } }, 'metadata'],
    [
      'a postal code of more than 10 characters',
      { address: { billingAddress: { ...address, zipCode: `v${'4'.repeat(10)}` } } },
      'address.billingAddress.zipCode',
    ],
  ])('refuses %s before anything is sent', async (_what, changes, field) => {
    const { client, sent } = connect(echo);
    const error = await client.call('payment.authorize', { ...request, ...changes }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'IntegrationError',
      code: 'INVALID_INPUT',
      statusCode: 422,
      requestSent: 'no',
      issues: [{ field }],
    });
    expect(`${String(error)}${JSON.stringify(error)}`).not.toContain('v4');
    expect(sent).toEqual([]);
  });

  it('takes what is just within the limits', async () => {
    const { client, sent } = connect(echo);
    const metadata = { ['k'.repeat(20)]: 'v'.repeat(80) };
    await client.call('payment.authorize', {
      ...request,
      merchantTransactionId: 'r'.repeat(80),
      connectorCustomerId: 'abc',
      metadata,
    });
    expect(sent[0]?.body).toMatchObject({ reference: 'r'.repeat(80), shopperReference: 'abc', metadata });
  });
});

describe('an answer to payment.authorize', () => {
  it('has captured, or holds, what was asked for', async () => {
    const { client } = connect(echo);
    const amount = { minorAmount: 1050, currency: 'EUR' } as const;
    const captured = await client.call('payment.authorize', request);
    expect(captured).toEqual({
      merchantTransactionId: 'order_1',
      connectorTransactionId: 'PSPPAYMENT000001',
      connectorRequestId: 'PSPTEST000000001',
      connectorStatus: 'Authorised',
      status: 'CAPTURED',
      statusCode: 200,
      amount,
      capturedAmount: amount,
    });
    const held = await client.call('payment.authorize', { ...request, captureMethod: 'MANUAL' });
    expect(held).toMatchObject({ status: 'AUTHORIZED', amount, capturableAmount: amount });
    expect(held).not.toHaveProperty('capturedAmount');
  });

  it.each([
    ['amount', { amount: { currency: 'EUR', value: 1051 } }],
    ['amount', { amount: { currency: 'USD', value: 1050 } }],
    ['merchantTransactionId', { merchantReference: 'order_2' }],
    ['connectorCustomerId', { additionalData: { 'tokenization.shopperReference': 'user_2' } }],
    ['connectorCustomerId', { additionalData: { 'recurring.shopperReference': 'user_2' } }],
  ])('about another %s is no success', async (field, overrides) => {
    const { client } = connect(() => paymentWire(overrides));
    await expect(client.call('payment.authorize', request)).rejects.toMatchObject({
      code: 'INTEGRITY_CHECK_FAILED',
      moneyMoved: 'unknown',
      issues: [{ field }],
      connectorTransactionId: 'PSPPAYMENT000001',
    });
  });

  it.each([
    ['101', 'INVALID_CARD_NUMBER'],
    ['102', 'CARD_NOT_SUPPORTED'],
    ['103', 'INCORRECT_CVV'],
    ['129', 'INVALID_EXPIRY'],
    ['140', 'INVALID_EXPIRY'],
    ['141', 'INVALID_EXPIRY'],
    ['153', 'INCORRECT_CVV'],
  ])('that finds the card wrong (%s) is a decline, not an exception', async (errorCode, code) => {
    const { client } = connect(() => adyenErrorAnswer(422, errorCode));
    const response = await client.call('payment.authorize', request);
    expect(response).toMatchObject({
      status: 'FAILURE',
      statusCode: 422,
      error: { unifiedDetails: { code }, connectorDetails: { code: errorCode } },
    });
    expect(response).not.toHaveProperty('connectorTransactionId');
  });
});
