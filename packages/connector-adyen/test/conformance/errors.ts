import type { ConnectorErrorCode } from '@prism/core';
import type { DocumentedError } from '@prism/testkit';

type Row = readonly [statusCode: number, errorCode: string, code: ConnectorErrorCode, retry: DocumentedError['retry']];

const rows: readonly Row[] = [
  [400, '702', 'REQUEST_REJECTED', 'never'],
  [401, '000', 'INVALID_API_KEY', 'never'],
  [403, '010', 'PERMISSION_DENIED', 'never'],
  [403, '901', 'PERMISSION_DENIED', 'never'],
  // By whatever status.
  [422, '010', 'PERMISSION_DENIED', 'never'],
  [422, '901', 'PERMISSION_DENIED', 'never'],
  [422, '703', 'CONNECTOR_UNAVAILABLE', 'same-key'],
  [422, '107', 'PERMISSION_DENIED', 'never'],
  [422, '106', 'INVALID_STATE', 'never'],
  [422, '130', 'REQUEST_REJECTED', 'never'],
  [422, '137', 'REQUEST_REJECTED', 'never'],
  [422, '138', 'REQUEST_REJECTED', 'never'],
  [422, '174', 'REQUEST_REJECTED', 'never'],
  [422, '167', 'RESOURCE_NOT_FOUND', 'never'],
  [422, '800', 'RESOURCE_NOT_FOUND', 'never'],
  [422, '803', 'RESOURCE_NOT_FOUND', 'never'],
  [422, '906', 'RESOURCE_NOT_FOUND', 'never'],
  [422, '704', 'REQUEST_IN_PROGRESS', 'same-key'],
  [429, '000', 'RATE_LIMITED', 'same-key'],
  [500, '903', 'CONNECTOR_UNAVAILABLE', 'same-key'],
  [500, '905', 'REQUEST_REJECTED', 'never'],
  [500, '907', 'REQUEST_REJECTED', 'never'],
  [500, '950', 'REQUEST_REJECTED', 'never'],
  [500, '951', 'REQUEST_REJECTED', 'never'],
  [503, '703', 'CONNECTOR_UNAVAILABLE', 'same-key'],
];

/** The codes that are about one parameter, by its name in the API's description. */
const parameters: Readonly<Record<string, string>> = {
  amount: '100',
  'amount.currency': '138',
  'amount.value': '137',
  billingAddress: '104 117',
  'billingAddress.city': '131',
  'billingAddress.country': '134',
  'billingAddress.houseNumberOrName': '133',
  'billingAddress.stateOrProvince': '135',
  'billingAddress.street': '132',
  deliveryAddress: '118',
  metadata: '177 178 179',
  recurringProcessingModel: '125',
  reference: '130 198',
  returnUrl: '14_030',
  shopperEmail: '120 181',
  shopperIP: '190',
  shopperName: '119',
  shopperReference: '121',
  shopperStatement: '189',
  telephoneNumber: '122 124',
};

function error(status: number, errorCode: string): Pick<DocumentedError, 'statusCode' | 'body'> {
  const message = 'Words that explain it and may quote.';
  const body = { status, errorCode, message, errorType: 'validation', pspReference: '8816178914079738' };
  return { statusCode: status, body };
}

/** https://docs.adyen.com/development-resources/error-codes, and the headers that say whether to send again. */
export const errors: readonly DocumentedError[] = [
  // Only where Adyen broke down does the key that it repeats say that the answer is kept.
  { ...error(422, '704'), headers: { 'idempotency-key': 'key_1' }, code: 'REQUEST_IN_PROGRESS', retry: 'same-key' },
  ...Object.entries(parameters).flatMap(([parameter, codes]) =>
    codes
      .split(' ')
      .map(
        (errorCode) =>
          ({ ...error(422, errorCode), code: 'REQUEST_REJECTED', connectorCode: errorCode, parameter }) as const,
      ),
  ),
  { ...error(403, '901'), code: 'PERMISSION_DENIED', parameter: 'merchantAccount' },
  ...rows.map(([status, errorCode, code, retry]) => ({
    ...error(status, errorCode),
    code,
    connectorCode: errorCode,
    retry,
  })),
  { ...error(422, '999'), headers: { 'transient-error': 'true' }, code: 'REQUEST_REJECTED', retry: 'same-key' },
  { ...error(500, '903'), headers: { 'transient-error': 'false' }, code: 'CONNECTOR_UNAVAILABLE', retry: 'never' },
  { ...error(500, '903'), headers: { 'idempotency-key': 'key_1' }, code: 'CONNECTOR_UNAVAILABLE', retry: 'never' },
];

/** What a customer is made of is a reference; elsewhere it is one parameter of many. */
export const customerErrors: readonly DocumentedError[] = [
  ...errors,
  { ...error(422, '180'), code: 'INVALID_CUSTOMER_DATA', connectorCode: '180', parameter: 'shopperReference' },
];

/** Of anything but a payment it is the reference of something else. */
export const modificationErrors: readonly DocumentedError[] = [
  ...errors,
  { ...error(500, '903'), code: 'CONNECTOR_UNAVAILABLE', connectorTransactionId: null },
];

const noAmounts = [
  { value: -1000, currency: 'EUR' },
  { value: 10.5, currency: 'EUR' },
  { value: 2 ** 53, currency: 'EUR' },
  { value: 10.5, currency: 'IDR' },
  { value: 1050, currency: 'ISK' },
  { value: 1000, currency: 'eur' },
  { value: 1000, currency: 'SSP' },
].map((amount) => ({ pspReference: '993617895215577D', resultCode: 'Authorised', amount }));

/** Where Adyen broke down, there may be a payment, which it names. */
export const paymentErrors: readonly DocumentedError[] = [
  ...errors,
  { ...error(422, '130'), code: 'REQUEST_REJECTED', connectorTransactionId: null },
  {
    statusCode: 500,
    body: { status: 500, errorCode: '903', pspReference: 'none-of-ours' },
    code: 'CONNECTOR_UNAVAILABLE',
    connectorTransactionId: null,
  },
  // A code in a number is none that we know.
  { statusCode: 422, body: { status: 422, errorCode: 101, message: 'Words' }, code: 'REQUEST_REJECTED' },
  // What says neither of which payment it is, nor of how much, is no answer.
  ...[{ resultCode: 'Pending' }, ...noAmounts].map(
    (body) => ({ statusCode: 200, body, code: 'RESPONSE_HANDLING_FAILED' }) as const,
  ),
  { ...error(422, '180'), code: 'REQUEST_REJECTED', connectorCode: '180', parameter: 'shopperReference' },
  { ...error(500, '903'), code: 'CONNECTOR_UNAVAILABLE', connectorTransactionId: '8816178914079738' },
];
