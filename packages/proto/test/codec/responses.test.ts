import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { methodOf, responseFromWire, responseToWire } from '../../src/index.ts';
import { wireOfReference } from '../support/foreign-wire.ts';
import { written } from '../support/wire-message.ts';

const declined = {
  merchantTransactionId: 'order_17',
  connectorTransactionId: 'pi_1',
  status: 'FAILURE',
  statusCode: 402,
  connectorRequestId: 'req_1',
  error: {
    unifiedDetails: { code: 'INSUFFICIENT_FUNDS', message: 'No funds.', userGuidanceMessage: 'Try another card.' },
    connectorDetails: {},
    issuerDetails: { networkDetails: { declineCode: '51', adviceCode: '02' } },
  },
} as const;

const paid = {
  merchantTransactionId: 'order_17',
  connectorTransactionId: 'pi_1',
  status: 'PARTIALLY_CAPTURED',
  statusCode: 200,
  connectorStatus: 'succeeded',
  amount: { minorAmount: 1050, currency: 'EUR' },
  capturedAmount: { minorAmount: 50, currency: 'EUR' },
  capturableAmount: { minorAmount: 0, currency: 'EUR' },
  connectorCustomerId: 'cus_1',
  paymentMethodToken: 'pm_1',
  networkTransactionId: 'nti_1',
  warnings: [{ field: 'statementDescriptorName', message: 'was shortened' }],
} as const;

/** As a client sees it that knows only the reference: it skips what it does not know. */
function seenByTheReference(
  operation: 'payment.authorize' | 'customer.get',
  message: string,
  response: object,
): object {
  const bytes = toBinary(methodOf(operation).output, responseToWire(operation, response));
  return wireOfReference().decode(message, bytes);
}

describe('a client of the reference sees', () => {
  test('a decline, in three layers', () => {
    expect(seenByTheReference('payment.authorize', 'PaymentServiceAuthorizeResponse', declined)).toEqual({
      merchant_transaction_id: 'order_17',
      connector_transaction_id: 'pi_1',
      status: 'FAILURE',
      status_code: 402,
      error: {
        unified_details: {
          code: 'INSUFFICIENT_FUNDS',
          message: 'No funds.',
          user_guidance_message: 'Try another card.',
        },
        connector_details: {},
        issuer_details: { network_details: { decline_code: '51', advice_code: '02' } },
      },
    });
  });

  test('what was paid, where it looks for it', () => {
    expect(seenByTheReference('payment.authorize', 'PaymentServiceAuthorizeResponse', paid)).toEqual({
      merchant_transaction_id: 'order_17',
      connector_transaction_id: 'pi_1',
      status: 'PARTIAL_CHARGED',
      status_code: 200,
      raw_connector_status: { code: 'succeeded' },
      captured_amount: '50',
      capturable_amount: '0',
      state: { connector_customer_id: 'cus_1' },
      mandate_reference: { connector_mandate_id: { connector_mandate_id: 'pm_1' } },
      network_transaction_id: 'nti_1',
    });
  });

  test('a profile', () => {
    const profile = {
      merchantCustomerId: 'user_1',
      connectorCustomerId: 'cus_1',
      status: 'ACTIVE',
      statusCode: 200,
      name: 'Jane Roe',
      email: 'jane.roe@example.com',
      phone: '+49 30 1',
    };
    expect(seenByTheReference('customer.get', 'CustomerServiceGetResponse', profile)).toEqual({
      merchant_customer_id: 'user_1',
      customer: {
        id: 'user_1',
        connector_customer_id: 'cus_1',
        name: 'Jane Roe',
        email: { value: 'jane.roe@example.com' },
        phone_number: { value: '+49 30 1' },
      },
      status_code: 200,
      lookup_status: 'CUSTOMER_LOOKUP_STATUS_FOUND',
    });
  });
});

test('a client of ours sees all of it', () => {
  expect(written('payment.authorize', paid)).toMatchObject({
    amount: { minor_amount: '1050', currency: 'EUR' },
    captured_money: { minor_amount: '50', currency: 'EUR' },
    capturable_money: { currency: 'EUR' },
    connector_customer_id: 'cus_1',
    warnings: [{ field: 'statementDescriptorName', message: 'was shortened' }],
  });
  expect(responseFromWire('payment.authorize', responseToWire('payment.authorize', declined))).toEqual(declined);
});

test.each([
  ['CAPTURED', 'CHARGED'],
  ['PARTIALLY_CAPTURED', 'PARTIAL_CHARGED'],
  ['REVERSED', 'VOIDED_POST_CAPTURE'],
  ['AUTHORIZED', 'AUTHORIZED'],
  ['UNRECOGNIZED', undefined],
])('the status %s is %s on the wire', (status, expected) => {
  const message = Object(written('payment.get', { connectorTransactionId: 'pi_1', status, statusCode: 200 }));
  expect(message.status).toBe(expected);
});

describe('a redirection', () => {
  test.each([
    [
      'a form, as it is',
      { url: 'https://bank.example/acs?a=1', method: 'POST', formFields: { PaReq: 'eJx' } },
      { form: { endpoint: 'https://bank.example/acs?a=1', method: 'HTTP_METHOD_POST', form_fields: { PaReq: 'eJx' } } },
    ],
    [
      'a link, whose query are fields since a browser drops the query of a form',
      { url: 'https://bank.example/3ds?a=1&b=x%20y', method: 'GET' },
      { uri: { uri: 'https://bank.example/3ds?a=1&b=x%20y' } },
    ],
    [
      'a link whose query comes back unchanged',
      { url: 'https://bank.example/3ds?a=1&b=x+y', method: 'GET' },
      { form: { endpoint: 'https://bank.example/3ds', method: 'HTTP_METHOD_GET', form_fields: { a: '1', b: 'x y' } } },
    ],
    [
      'a link with a query twice',
      { url: 'https://bank.example/3ds?a=1&a=2', method: 'GET' },
      { uri: { uri: 'https://bank.example/3ds?a=1&a=2' } },
    ],
    [
      'a link without a query',
      { url: 'https://bank.example/3ds', method: 'GET' },
      { form: { endpoint: 'https://bank.example/3ds', method: 'HTTP_METHOD_GET' } },
    ],
  ])('is %s', (_, redirection, expected) => {
    const response = { status: 'AUTHENTICATION_PENDING', statusCode: 200, redirection };
    expect(written('payment.authorize', response)).toMatchObject({ redirection_data: expected });
    expect(responseFromWire('payment.authorize', responseToWire('payment.authorize', response))).toEqual(response);
  });
});

describe('a response is written whatever the processor said', () => {
  test('with a warning for what the wire has no name for', () => {
    const profile = {
      connectorCustomerId: 'cus_1',
      status: 'ACTIVE',
      statusCode: 200,
      address: { countryAlpha2Code: 'Oz' },
    };
    expect(Object(written('customer.get', profile)).warnings).toEqual([
      { field: 'address.countryAlpha2Code', message: 'has a value that this wire has no name for' },
    ]);
  });

  test('with a warning for what it has no place for', () => {
    const response = { connectorCustomerId: 'cus_1', status: 'DELETED', statusCode: 200, mood: { today: 'good' } };
    expect(Object(written('customer.delete', response)).warnings).toEqual([
      { field: 'mood.today', message: 'has no place on this wire' },
    ]);
  });

  test('with a sign for half of a character', () => {
    const message = responseToWire('payment.get', {
      connectorTransactionId: 'pi_1',
      status: 'PENDING',
      statusCode: 200,
      connectorStatus: 'half \ud83d',
      clientAction: { text: 'half \ud83d' },
    });
    const { output } = methodOf('payment.get');
    expect(responseFromWire('payment.get', fromBinary(output, toBinary(output, message)))).toMatchObject({
      connectorStatus: 'half \ufffd',
      clientAction: { text: 'half \ufffd' },
    });
  });
});
