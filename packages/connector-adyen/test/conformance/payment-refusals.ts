import type { BrowserInfo, PaymentAuthorizeRequest } from '@prism/core';
import type { DocumentedRefusal } from '@prism/testkit';
import { browserInfo } from '../support/full-requests.ts';
import { order } from './payment-parts.ts';

type Refusal = DocumentedRefusal<'payment.authorize'>;

const stored = { token: { token: '8415718415172836' } };
const long = 'x'.repeat(81);

const invalid = (field: Refusal['field'], request: PaymentAuthorizeRequest): Refusal => ({
  request,
  code: 'INVALID_INPUT',
  field,
});
const unsupported = (field: Refusal['field'], more: Partial<PaymentAuthorizeRequest>): Refusal => ({
  request: { ...order, offSession: true, ...more },
  code: 'INPUT_NOT_SUPPORTED',
  field,
});

/** Of BrowserInfo in the API's description, what is required. */
const required: readonly (keyof BrowserInfo)[] = [
  'acceptHeader',
  'colorDepth',
  'javaEnabled',
  'language',
  'screenHeight',
  'screenWidth',
  'timeZoneOffsetMinutes',
  'userAgent',
];

function namesOf(names: readonly string[]): Refusal['field'] {
  const [first = '', second = '', ...rest] = names.map((name) => `browserInfo.${name}`);
  return [first, second, ...rest];
}

const addressOf = (zipCode: string) => ({ city: 'Berlin', zipCode, line1: 'Hauptstr. 1', countryAlpha2Code: 'DE' });

/** The limits of https://docs.adyen.com/api-explorer/Checkout/71/post/payments, and what it requires. */
export const authorizeRefusals: readonly Refusal[] = [
  invalid('merchantTransactionId', { ...order, merchantTransactionId: undefined }),
  invalid('merchantTransactionId', { ...order, merchantTransactionId: long }),
  invalid('returnUrl', { ...order, returnUrl: undefined }),
  invalid('returnUrl', {
    ...order,
    threeDsExperience: 'NATIVE',
    browserInfo,
    // An origin of 81 characters.
    returnUrl: `https://${'x'.repeat(57)}.shop-of.example/return`,
  }),
  invalid('connectorCustomerId', { ...order, connectorCustomerId: 'ab' }),
  invalid('connectorCustomerId', { ...order, paymentMethod: stored }),
  invalid('connectorCustomerId', { ...order, paymentMethod: stored, connectorCustomerId: 'ab' }),
  invalid('connectorCustomerId', { ...order, setupFutureUsage: 'ON_SESSION' }),
  invalid('address.billingAddress.zipCode', { ...order, address: { billingAddress: addressOf('12345678901') } }),
  invalid('address.shippingAddress.zipCode', { ...order, address: { shippingAddress: addressOf('12345678901') } }),
  invalid('metadata', { ...order, metadata: { [long.slice(0, 21)]: 'red' } }),
  invalid('metadata', { ...order, metadata: { basket: long } }),
  ...required.map((name) =>
    invalid(`browserInfo.${name}`, { ...order, browserInfo: { ...browserInfo, [name]: undefined } }),
  ),
  // A browser is known whole or not at all, and for native authentication it has to be.
  invalid(namesOf(required), { ...order, threeDsExperience: 'NATIVE' }),
  invalid(namesOf(required.filter((name) => name !== 'timeZoneOffsetMinutes')), {
    ...order,
    browserInfo: { timeZoneOffsetMinutes: -60 },
  }),
  ...[
    [1050, 'IDR', 'a multiple of 100 minor units'] as const,
    [Number.MAX_SAFE_INTEGER, 'ISK', 'an amount that Adyen can count exactly'] as const,
  ].map(
    ([minorAmount, currency, takes]): Refusal => ({
      request: { ...order, amount: { minorAmount, currency } },
      code: 'AMOUNT_CONVERSION_FAILED',
      field: 'amount.minorAmount',
      suggestedAction: `Use ${takes}.`,
    }),
  ),
  // Nobody is there to authenticate.
  unsupported('authType', { authType: 'THREE_DS' }),
  unsupported('threeDsExperience', { threeDsExperience: 'NATIVE', browserInfo }),
];
