import { browserInfo } from '../support/full-requests.ts';
import { adyenCard, testCard } from './cards.ts';
import { adyenBrowser, answer, post } from './http.ts';
import { type Authorization, adyenOrder, authorised, order, paid } from './payment-parts.ts';

const missing = (field: string) => ({
  field,
  message: 'is missing: Adyen wants whole addresses, and was told that it is unknown',
});
const second = (field: string, first: string) => ({
  field,
  message: `was not sent: Adyen takes one, and ${first} goes first`,
});
const unsent = (field: string, why = 'Adyen has no place for it') => ({ field, message: `was not sent: ${why}` });

/** What of an address is not known is sent as `N/A` and `ZZ`, as Adyen documents it. */
const addresses: readonly Authorization[] = [
  paid(
    { address: { billingAddress: { state: 'BE' }, shippingAddress: { city: 'Berlin' } } },
    {
      billingAddress: {
        street: 'N/A',
        houseNumberOrName: 'N/A',
        city: 'N/A',
        postalCode: 'N/A',
        country: 'ZZ',
        stateOrProvince: 'BE',
      },
      deliveryAddress: { street: 'N/A', houseNumberOrName: 'N/A', city: 'Berlin', postalCode: 'N/A', country: 'ZZ' },
    },
    [
      ...['line1', 'city', 'zipCode', 'countryAlpha2Code'].map((part) => missing(`address.billingAddress.${part}`)),
      ...['line1', 'zipCode', 'countryAlpha2Code'].map((part) => missing(`address.shippingAddress.${part}`)),
    ],
  ),
  paid(
    {
      address: {
        billingAddress: {
          line1: '510 Townsend St',
          city: 'San Francisco',
          zipCode: '94103-1234',
          countryAlpha2Code: 'US',
        },
      },
    },
    {
      countryCode: 'US',
      billingAddress: {
        street: '510 Townsend St',
        houseNumberOrName: 'N/A',
        city: 'San Francisco',
        postalCode: '94103',
        country: 'US',
      },
    },
    [
      {
        field: 'address.billingAddress.zipCode',
        message: 'was shortened: Adyen takes the five digits of a US ZIP code',
      },
    ],
  ),
  paid(
    {
      address: { shippingAddress: { firstName: 'Jo', lastName: 'Doe', email: 'jo@example.com', phone: '+4930901821' } },
    },
    {},
    [
      ...['email', 'phone'].map((part) => unsent(`address.shippingAddress.${part}`)),
      ...['firstName', 'lastName'].map((part) =>
        unsent(`address.shippingAddress.${part}`, 'Adyen takes a name only with an address'),
      ),
    ],
  ),
];

const longestOrigin = `https://${'x'.repeat(56)}.shop-of.example`;
const longZip = { line1: 'Main St 1', city: 'Anywhere', countryAlpha2Code: 'ZZ', zipCode: '94103-1234' };

/** As long as Adyen takes it. */
const longest: readonly Authorization[] = [
  {
    ...paid({}, {}),
    request: { ...order, merchantTransactionId: 'x'.repeat(80) },
    http: post('/payments', { ...adyenOrder, reference: 'x'.repeat(80) }),
    answer: answer(200, { ...Object(authorised.body), merchantReference: 'x'.repeat(80) }),
    result: { ...paid({}, {}).result, merchantTransactionId: 'x'.repeat(80) },
  },
  paid({ metadata: { ['k'.repeat(20)]: 'v'.repeat(80) } }, { metadata: { ['k'.repeat(20)]: 'v'.repeat(80) } }),
  // Only in the US is what has nine digits and a hyphen shortened.
  paid(
    { address: { shippingAddress: longZip } },
    {
      deliveryAddress: {
        street: 'Main St 1',
        houseNumberOrName: 'N/A',
        city: 'Anywhere',
        postalCode: '94103-1234',
        country: 'ZZ',
      },
    },
  ),
  paid(
    { threeDsExperience: 'NATIVE', browserInfo, returnUrl: `${longestOrigin}/return` },
    {
      returnUrl: `${longestOrigin}/return`,
      authenticationData: { threeDSRequestData: { nativeThreeDS: 'preferred' } },
      channel: 'Web',
      origin: longestOrigin,
      ...adyenBrowser,
    },
  ),
];

/** Who pays can be said in several places, of which Adyen has one. */
const buyers: readonly Authorization[] = [
  paid(
    {
      customer: { name: 'Sarah Hopper', email: 's.hopper@example.com', phone: '+31201234567' },
      address: {
        billingAddress: { firstName: 'Jo', lastName: 'Doe', email: 'jo@example.com', phone: '+4930901821' },
      },
    },
    {
      shopperName: { firstName: 'Sarah', lastName: 'Hopper' },
      shopperEmail: 's.hopper@example.com',
      telephoneNumber: '+31201234567',
    },
    [
      second('address.billingAddress.firstName', 'customer.name'),
      second('address.billingAddress.email', 'customer.email'),
      second('address.billingAddress.phone', 'customer.phone'),
    ],
  ),
  paid(
    {
      address: {
        billingAddress: { firstName: 'Jo Ann', lastName: 'van Doe', email: 'jo@example.com', phone: '+4930901821' },
      },
    },
    {
      shopperName: { firstName: 'Jo Ann', lastName: 'van Doe' },
      shopperEmail: 'jo@example.com',
      telephoneNumber: '+4930901821',
    },
  ),
  paid(
    { address: { billingAddress: { lastName: 'van Doe' } } },
    { shopperName: { firstName: 'van', lastName: 'Doe' } },
  ),
  ...[
    [{ customer: { name: 'Sukarno' } }, 'customer.name'] as const,
    [{ address: { billingAddress: { firstName: 'Sukarno' } } }, 'address.billingAddress.firstName'] as const,
  ].map(([more, field]) =>
    paid(more, {}, [{ field, message: 'was not sent for the shopper: Adyen wants a first and a last name' }]),
  ),
];

const nameless = { card: { ...testCard(), cardHolderName: undefined } };
const { holderName: _, ...adyenNameless } = adyenCard;

/** A card without a name on it is that of who pays. */
const names: readonly Authorization[] = [
  paid(
    { paymentMethod: nameless, customer: { name: 'Sarah Hopper' } },
    {
      paymentMethod: { ...adyenNameless, holderName: 'Sarah Hopper' },
      shopperName: { firstName: 'Sarah', lastName: 'Hopper' },
    },
  ),
  paid(
    { paymentMethod: nameless, address: { billingAddress: { firstName: 'Jo', lastName: 'Doe' } } },
    {
      paymentMethod: { ...adyenNameless, holderName: 'Jo Doe' },
      shopperName: { firstName: 'Jo', lastName: 'Doe' },
    },
  ),
];

const shortened = `was shortened: Adyen takes 22 letters, digits, spaces and . , ' _ - ? + * /`;
const noneTaken = 'was not sent: Adyen takes no character of it';
const alone = {
  field: 'statementDescriptorSuffix',
  message: 'was taken for the whole text: Adyen adds it to none',
};

/** Of `shopperStatement` every bank shows 22 characters, of those that Adyen allows. */
const statements: readonly Authorization[] = [
  paid({ statementDescriptorName: 'Lämp & Söhne of Wolkenstadt' }, { shopperStatement: 'Lmp  Shne of Wolkensta' }, [
    { field: 'statementDescriptorName', message: shortened },
  ]),
  paid({ statementDescriptorName: "A-z_0.9,?+*/'" }, { shopperStatement: "A-z_0.9,?+*/'" }),
  paid({ statementDescriptorName: 'лампа' }, {}, [{ field: 'statementDescriptorName', message: noneTaken }]),
  paid({ statementDescriptorSuffix: 'May' }, { shopperStatement: 'May' }, [alone]),
  paid({ statementDescriptorSuffix: 'лампа' }, {}, [alone, { field: 'statementDescriptorSuffix', message: noneTaken }]),
];

/** https://docs.adyen.com/online-payments/tokenization/create-and-use-tokens: on a schedule, or not. */
const models = {
  RECURRING: 'Subscription',
  INSTALLMENT: 'Subscription',
  UNSCHEDULED: 'UnscheduledCardOnFile',
  RESUBMISSION: 'UnscheduledCardOnFile',
} as const;

const uses: readonly Authorization[] = [
  ...(['RECURRING', 'INSTALLMENT', 'UNSCHEDULED', 'RESUBMISSION'] as const).map((mitCategory) =>
    paid(
      { connectorCustomerId: 'user_1', setupFutureUsage: 'OFF_SESSION', mitCategory },
      { shopperReference: 'user_1', storePaymentMethod: true, recurringProcessingModel: models[mitCategory] },
    ),
  ),
  paid(
    { connectorCustomerId: 'user_1', setupFutureUsage: 'OFF_SESSION' },
    { shopperReference: 'user_1', storePaymentMethod: true, recurringProcessingModel: 'UnscheduledCardOnFile' },
  ),
  paid(
    { connectorCustomerId: 'user_1', setupFutureUsage: 'ON_SESSION' },
    { shopperReference: 'user_1', storePaymentMethod: true, recurringProcessingModel: 'CardOnFile' },
  ),
  // The shortest reference that Adyen takes.
  paid(
    { connectorCustomerId: 'abc', setupFutureUsage: 'ON_SESSION' },
    { shopperReference: 'abc', storePaymentMethod: true, recurringProcessingModel: 'CardOnFile' },
  ),
  paid({ mitCategory: 'RECURRING' }, {}, [
    { field: 'mitCategory', message: 'was not sent: this payment leads to no charges without the buyer' },
  ]),
  // Nobody returns from where nobody is sent.
  paid(
    { offSession: true, returnUrl: undefined },
    {
      returnUrl: 'https://nobody-returns.invalid/',
      shopperInteraction: 'ContAuth',
      recurringProcessingModel: 'UnscheduledCardOnFile',
      authenticationData: undefined,
    },
  ),
];

/** What can be asked for beside a card and an amount. */
export const requestExamples: readonly Authorization[] = [
  ...addresses,
  ...longest,
  ...buyers,
  ...names,
  ...statements,
  ...uses,
];
