import { fromBinary, type JsonObject, toBinary } from '@bufbuild/protobuf';
import { isIntegrationError, type OperationName, secret } from '@prism/core';
import { describe, expect, test } from 'vitest';
import { methodOf, requestFieldOf, requestFromWire, requestToWire } from '../../src/index.ts';
import { wireOfReference } from '../support/foreign-wire.ts';
import { read, requestMessage } from '../support/wire-message.ts';

/** The error with which a request is refused. */
function refusalOf(operation: OperationName, json: JsonObject) {
  try {
    read(operation, json);
  } catch (error) {
    if (isIntegrationError(error)) return error;
    throw error;
  }
  throw new Error('the request was taken');
}

const amount = { minor_amount: '1050', currency: 'EUR' };
const card = {
  card_number: { value: '4242424242424242' },
  card_exp_month: { value: '12' },
  card_exp_year: { value: '2031' },
};

describe('a request of a client of the reference', () => {
  test('is read where the reference has its fields', () => {
    const bytes = wireOfReference().encode('PaymentServiceAuthorizeRequest', {
      merchant_transaction_id: 'order_17',
      amount,
      payment_method: { card: { ...card, card_cvc: { value: '123' }, card_holder_name: { value: 'Jane Roe' } } },
      capture_method: 'MANUAL',
      customer: {
        name: 'Jane Roe',
        email: { value: 'jane.roe@example.com' },
        id: 'user_1',
        connector_customer_id: 'cus_1',
        phone_number: { value: '+49 30 1' },
      },
      address: { billing_address: { city: { value: 'Berlin' }, country_alpha2_code: 'DE' } },
      auth_type: 'NO_THREE_DS',
      metadata: { value: '{"order":"17"}' },
      setup_future_usage: 'OFF_SESSION',
      off_session: false,
      billing_descriptor: { statement_descriptor: 'SHOP', city: { value: 'Berlin' } },
      mit_category: 'UNSCHEDULED_MIT',
      test_mode: true,
    });
    const message = fromBinary(methodOf('payment.authorize').input, bytes);
    expect(requestFromWire('payment.authorize', message)).toEqual({
      request: {
        merchantTransactionId: 'order_17',
        amount: { minorAmount: 1050, currency: 'EUR' },
        paymentMethod: {
          card: {
            cardNumber: '4242424242424242',
            cardExpMonth: '12',
            cardExpYear: '2031',
            cardCvc: '123',
            cardHolderName: 'Jane Roe',
          },
        },
        captureMethod: 'MANUAL',
        connectorCustomerId: 'cus_1',
        customer: { name: 'Jane Roe', email: 'jane.roe@example.com', phone: '+49 30 1' },
        address: { billingAddress: { city: 'Berlin', countryAlpha2Code: 'DE' } },
        authType: 'NO_THREE_DS',
        metadata: { order: '17' },
        setupFutureUsage: 'OFF_SESSION',
        offSession: false,
        statementDescriptorName: 'SHOP',
        mitCategory: 'UNSCHEDULED',
      },
      idempotencyKey: undefined,
      testMode: true,
      unsupported: [],
      ignored: ['customer.id', 'billing_descriptor.city'],
    });
  });

  test('charges a mandate, with or without saying so twice', () => {
    const mandate = { connector_mandate_id: { connector_mandate_id: 'pm_1' } };
    const charge = { connector_customer_id: 'cus_1', amount, off_session: true };
    const { request, unsupported, ignored } = read('recurringPayment.charge', {
      ...charge,
      connector_recurring_payment_id: mandate,
      email: { value: 'jane.roe@example.com' },
    });
    expect({ request, unsupported, ignored }).toEqual({
      request: {
        connectorCustomerId: 'cus_1',
        amount: { minorAmount: 1050, currency: 'EUR' },
        paymentMethod: { token: { token: 'pm_1' } },
        customer: { email: 'jane.roe@example.com' },
      },
      unsupported: [],
      ignored: [],
    });
    const twice = {
      ...charge,
      connector_recurring_payment_id: mandate,
      payment_method: { token: { token: { value: 'pm_1' } } },
    };
    expect(read('recurringPayment.charge', twice).request).toMatchObject({
      paymentMethod: { token: { token: 'pm_1' } },
    });
  });

  test('puts a profile together', () => {
    expect(
      read('customer.create', {
        merchant_customer_id: 'user_1',
        customer_name: 'Jane Roe',
        phone_number: { value: '+49 30 1' },
        address: { billing_address: { line1: { value: 'Line 1' } }, shipping_address: { city: { value: 'Bonn' } } },
      }),
    ).toMatchObject({
      request: { merchantCustomerId: 'user_1', name: 'Jane Roe', phone: '+49 30 1', address: { line1: 'Line 1' } },
      ignored: ['address.shipping_address'],
    });
  });

  test.each<[string, JsonObject, string]>([
    ['by its older name', { refund_id: 're_1' }, 're_1'],
    ['by both names, of which the newer counts', { refund_id: 'mine', connector_refund_id: 're_1' }, 're_1'],
  ])('asks for a refund %s', (_, names, expected) => {
    expect(read('refund.get', names).request).toEqual({ connectorRefundId: expected });
  });

  test.each<[string, JsonObject, unknown]>([
    ['a card without its code', { card_with_no_cvc: card }, { card: expect.objectContaining({ cardExpMonth: '12' }) }],
    ['a token', { token: { token: { value: 'pm_1' } } }, { token: { token: 'pm_1' } }],
    [
      'an encrypted card',
      { encrypted_card: { card_number: { value: 'adyenjs_0_1' } } },
      { encryptedCard: { cardNumber: 'adyenjs_0_1' } },
    ],
  ])('pays with %s', (_, method, expected) => {
    expect(read('payment.authorize', { payment_method: method })).toMatchObject({
      request: { paymentMethod: expected },
      unsupported: [],
    });
  });
});

describe('a word', () => {
  test.each([
    ['REQUESTED_BY_CUSTOMER', 'REQUESTED_BY_CUSTOMER'],
    ['requested by customer', 'REQUESTED_BY_CUSTOMER'],
    [' Duplicate ', 'DUPLICATE'],
  ])('that is free text on the wire is recognised: %j', (reason, expected) => {
    expect(read('payment.refund', { reason })).toMatchObject({ request: { reason: expected }, ignored: [] });
  });

  test('that is none of the vocabulary has no place', () => {
    expect(read('payment.refund', { reason: 'did not fit' })).toMatchObject({ request: {}, ignored: ['reason'] });
  });

  test('of the wire that the operation does not have is left to the catalogue to refuse', () => {
    expect(read('payment.authorize', { capture_method: 'SCHEDULED' }).request).toEqual({ captureMethod: 'SCHEDULED' });
  });
});

describe('what says nothing', () => {
  test.each<[string, JsonObject]>([
    ['an empty text', { merchant_transaction_id: '', metadata: {}, customer: { email: { value: '' } } }],
    ['no choice', { capture_method: 'CAPTURE_METHOD_UNSPECIFIED', auth_type: 0 }],
    [
      'no, where no is what happens anyway',
      { enable_partial_authorization: false, request_extended_authorization: false },
    ],
    ['nothing', { session_token: '', split_payments: {}, l2_l3_data: {} }],
    ['that it is an order in a shop', { payment_channel: 'ECOMMERCE' }],
  ])('is not there: %s', (_, json) => {
    expect(read('payment.authorize', json)).toEqual({
      request: {},
      idempotencyKey: undefined,
      testMode: false,
      unsupported: [],
      ignored: [],
    });
  });

  test('is an object all the same where it is one', () => {
    expect(read('payment.authorize', { customer: {}, address: { billing_address: {} } }).request).toEqual({
      customer: {},
      address: { billingAddress: {} },
    });
  });

  test('is an amount of nothing where there is an amount', () => {
    expect(read('payment.authorize', { amount: { currency: 'EUR' } }).request).toEqual({
      amount: { minorAmount: 0, currency: 'EUR' },
    });
  });
});

describe('what has no place', () => {
  test('is reported by its path, whether it can matter or not', () => {
    const { unsupported, ignored, request } = read('payment.authorize', {
      payment_method: { klarna: {} },
      authentication_data: { eci: '05' },
      payment_channel: 'MAIL_ORDER',
      enable_partial_authorization: true,
      surcharge_amount: amount,
      customer: { first_name: 'Jane' },
      order_details: [{ product_name: 'Shoes' }],
      webhook_url: 'https://shop.example/hook',
      connector_feature_data: { value: '{}' },
      state: { access_token: { token: { value: 'secret' } } },
    });
    expect(request).toEqual({});
    expect(unsupported.toSorted()).toEqual([
      'authentication_data',
      'connector_feature_data',
      'enable_partial_authorization',
      'payment_channel',
      'payment_method.klarna',
      'state.access_token',
      'surcharge_amount',
    ]);
    expect(ignored.toSorted()).toEqual(['customer.first_name', 'order_details', 'webhook_url']);
  });

  test('is taken apart where only a part of it matters', () => {
    const state = { connector_customer_id: 'cus_1', access_token: { token: { value: 'secret' } } };
    expect(read('payment.capture', { state })).toMatchObject({
      unsupported: ['state.access_token'],
      ignored: ['state.connector_customer_id'],
    });
  });

  test('is reported by its number where not even the protos know it', () => {
    const { input } = methodOf('payment.authorize');
    const bytes = toBinary(input, requestMessage('payment.authorize', { customer: { name: 'Jane Roe' } }));
    // Field 900 of the request, and field 901 of the customer that comes once more.
    const newer = fromBinary(input, Uint8Array.from([...bytes, 0xa0, 0x38, 0x01, 0x3a, 0x03, 0xa8, 0x38, 0x01]));
    expect(requestFromWire('payment.authorize', newer)).toMatchObject({
      request: { customer: { name: 'Jane Roe' } },
      unsupported: ['customer.#901', '#900'],
    });
  });

  test('is an off-session charge that says otherwise', () => {
    expect(read('recurringPayment.charge', { off_session: false }).unsupported).toEqual(['off_session']);
  });

  test('cannot be written either', () => {
    expect(() => requestToWire('payment.get', { connectorTransactionId: 'p-1', colour: 'red' })).toThrow(
      expect.objectContaining({ issues: [{ field: 'colour', message: 'has no place on this wire' }] }),
    );
  });
});

describe('a request is refused, and its value not told, for', () => {
  test.each<[string, OperationName, JsonObject, string]>([
    [
      'an amount beyond 2^53',
      'payment.authorize',
      { amount: { minor_amount: '9007199254740993' } },
      'amount.minor_amount',
    ],
    [
      'an amount far below zero',
      'payment.authorize',
      { amount: { minor_amount: '-9223372036854775808' } },
      'amount.minor_amount',
    ],
    ['metadata that are no JSON', 'payment.capture', { metadata: { value: 'order 9007199254740993' } }, 'metadata'],
    ['metadata that are no object', 'payment.capture', { metadata: { value: '["9007199254740993"]' } }, 'metadata'],
    ['metadata that are no texts', 'payment.capture', { metadata: { value: '{"a":9007199254740993}' } }, 'metadata'],
    ['a value of an enum that is too new', 'payment.authorize', { capture_method: 99 }, 'capture_method'],
    [
      'two customers',
      'payment.authorize',
      { customer: { connector_customer_id: 'cus_9007199254740993' }, connector_customer_id: 'cus_2' },
      'connector_customer_id',
    ],
    [
      'two stored payment methods',
      'recurringPayment.charge',
      {
        connector_recurring_payment_id: { connector_mandate_id: { connector_mandate_id: 'pm_9007199254740993' } },
        payment_method: { token: { token: { value: 'pm_2' } } },
      },
      'payment_method.token.token',
    ],
  ])('%s', (_, operation, json, field) => {
    const error = refusalOf(operation, json);
    expect(error).toMatchObject({ code: 'INVALID_INPUT', operation, statusCode: 422, requestSent: 'no' });
    expect(error.issues.map((issue) => issue.field)).toEqual([field]);
    expect(JSON.stringify(error)).not.toContain('9007199254740993');
  });

  test('details of a customer, by their own code', () => {
    expect(refusalOf('customer.create', { metadata: { value: 'none' } }).code).toBe('INVALID_CUSTOMER_DATA');
  });

  test('what is no request of the operation', () => {
    expect(() => requestFromWire('payment.get', requestMessage('payment.void', {}))).toThrow(
      'expected types.PaymentServiceGetRequest, got types.PaymentServiceVoidRequest',
    );
  });
});

describe('a request that a client writes', () => {
  test('holds the text of its secrets', () => {
    const message = requestToWire('customer.create', {
      merchantCustomerId: 'user_1',
      email: secret('jane@example.com'),
    });
    expect(requestFromWire('customer.create', message).request).toEqual({
      merchantCustomerId: 'user_1',
      email: 'jane@example.com',
    });
  });

  test.each([
    ['amount.minorAmount', { amount: { minorAmount: 10.5, currency: 'EUR' } }],
    ['amount.currency', { amount: { minorAmount: 10, currency: 'Taler' } }],
    ['browserInfo.colorDepth', { browserInfo: { colorDepth: -1 } }],
    ['offSession', { offSession: 'yes' }],
  ])('is refused for what the wire cannot say: %s', (field, request) => {
    expect(() => requestToWire('payment.authorize', request)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', issues: [expect.objectContaining({ field })] }),
    );
  });

  test('may carry its key', () => {
    const message = requestToWire('payment.void', { connectorTransactionId: 'p-1' }, { idempotencyKey: 'key-1' });
    expect(requestFromWire('payment.void', message)).toMatchObject({
      request: { connectorTransactionId: 'p-1' },
      idempotencyKey: 'key-1',
    });
  });
});

test.each<[OperationName, string, string]>([
  ['customer.create', 'name', 'customer_name'],
  ['customer.create', 'address.line1', 'address.billing_address.line1'],
  ['customer.create', 'metadata', 'metadata'],
  ['payment.authorize', 'paymentMethod.card.cardNumber', 'payment_method.card.card_number'],
  ['payment.authorize', 'paymentMethod', 'payment_method'],
  ['refund.get', 'connectorRefundId', 'connector_refund_id'],
  ['payment.authorize', 'no.such.field', 'no.such.field'],
])('in %s, %s is called %s', (operation, field, expected) => {
  expect(requestFieldOf(operation, field)).toBe(expected);
});
