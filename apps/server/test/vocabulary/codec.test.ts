import { describe, expect, test } from 'vitest';
import { decode, encode, wirePath } from '../../src/vocabulary/codec.ts';
import { operations } from '../../src/vocabulary/operations.ts';
import type { ObjectShape } from '../../src/vocabulary/shape.ts';
import { inWireWords } from '../../src/vocabulary/wire-words.ts';

function shapesOf(name: string): { readonly request: ObjectShape; readonly response: ObjectShape } {
  const operation = operations.get(name);
  if (operation === undefined) throw new Error(`no operation ${name}`);
  return operation;
}

const authorize = shapesOf('payment.authorize');

describe('from JSON', () => {
  test('fields are renamed at every depth', () => {
    const { value, issues } = decode(authorize.request, {
      merchant_transaction_id: 'order_1',
      amount: { minor_amount: 500, currency: 'EUR' },
      payment_method: { card: { card_number: '4242424242424242', card_exp_month: '12' } },
      address: { billing_address: { zip_code: '10115', country_alpha2_code: 'DE' } },
      browser_info: { java_script_enabled: true, time_zone_offset_minutes: -60 },
    });
    expect(issues).toEqual([]);
    expect(value).toEqual({
      merchantTransactionId: 'order_1',
      amount: { minorAmount: 500, currency: 'EUR' },
      paymentMethod: { card: { cardNumber: '4242424242424242', cardExpMonth: '12' } },
      address: { billingAddress: { zipCode: '10115', countryAlpha2Code: 'DE' } },
      browserInfo: { javaScriptEnabled: true, timeZoneOffsetMinutes: -60 },
    });
  });

  test('keys of free maps are left alone', () => {
    const metadata = { order_id: '1', orderId: '2', 'Order Id': '3', merchant_customer_id: '4' };
    expect(decode(authorize.request, { metadata }).value).toEqual({ metadata });
    const authentication_result = { payment_intent: 'pi_1', redirectResult: 'x' };
    expect(decode(shapesOf('payment.completeAuthentication').request, { authentication_result }).value).toEqual({
      authenticationResult: authentication_result,
    });
  });

  test('what is not known is named as the caller wrote it', () => {
    const { issues } = decode(authorize.request, {
      emial: 'x',
      merchantTransactionId: 'order_1',
      payment_method: { card: { number: '4242424242424242' } },
      '4242424242424242': true,
    });
    expect(issues).toEqual([
      { field: 'emial', message: 'is not known' },
      { field: 'merchantTransactionId', message: 'is not known: it is written merchant_transaction_id' },
      { field: 'payment_method.card.number', message: 'is not known' },
      { field: '*', message: 'is not known' },
    ]);
  });

  test.each([{ value: null }, { value: 1 }, { value: 'text' }, { value: [] }, { value: [{}] }, { value: true }])(
    '$value is left for the catalogue to refuse',
    ({ value }) => {
      expect(decode(authorize.request, value)).toEqual({ value, issues: [] });
    },
  );

  test('names of JavaScript itself are fields like any other', () => {
    const given = JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "toString": 2}');
    expect(decode(authorize.request, given).issues.map(({ field }) => field)).toEqual(['*', 'constructor', 'toString']);
  });
});

test('no more is told than somebody reads', () => {
  const given = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [
      `a_${String.fromCharCode(97 + (index % 26)).repeat(1 + index / 26)}`,
      1,
    ]),
  );
  expect(decode(authorize.request, given).issues).toHaveLength(50);
});

describe('to JSON', () => {
  test('fields are renamed, in lists too, and free maps left alone', () => {
    const answer = {
      connectorCustomerId: 'cus_1',
      metadata: { orderId: '1' },
      paymentMethods: [{ paymentMethodToken: 'pm_1', card: { lastFour: '4242' } }],
      warnings: [{ field: 'description', message: 'was shortened' }],
      email: undefined,
      statusCode: 200,
    };
    expect(encode(shapesOf('customer.get').response, answer)).toEqual({
      connector_customer_id: 'cus_1',
      metadata: { orderId: '1' },
      payment_methods: [{ payment_method_token: 'pm_1', card: { last_four: '4242' } }],
      warnings: [{ field: 'description', message: 'was shortened' }],
      status_code: 200,
    });
  });

  test("what the processor's library takes and a form holds stays as it is", () => {
    const clientAction = { paymentData: 'x', nested: { camelCase: [1, { deepKey: true }] } };
    const redirection = { url: 'https://bank.example', method: 'POST', formFields: { PaReq: 'x', termUrl: 'y' } };
    expect(encode(authorize.response, { clientAction, redirection })).toEqual({
      client_action: clientAction,
      redirection: { url: 'https://bank.example', method: 'POST', form_fields: { PaReq: 'x', termUrl: 'y' } },
    });
  });
});

test('paths are told as the caller wrote them', () => {
  expect(wirePath(authorize.request, 'paymentMethod.card.cardNumber')).toBe('payment_method.card.card_number');
  expect(wirePath(authorize.request, 'metadata.orderId')).toBe('metadata.orderId');
  expect(wirePath(authorize.request, '')).toBe('');
});

test('advice names fields as the caller knows them, and leaves other words alone', () => {
  expect(inWireWords('See connectorCode; give connectorCustomerId, not iPhone.')).toBe(
    'See connector_code; give connector_customer_id, not iPhone.',
  );
});
