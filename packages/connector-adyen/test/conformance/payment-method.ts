import type { OperationFixture } from '@prism/testkit';
import type { AdyenSettings } from '../../src/index.ts';
import type { AdyenSandbox } from '../../src/sandbox/index.ts';
import { adyenCard, aStoredCard, foreseenTokens, testCard, twoStoredCards } from './cards.ts';
import { listing, shown, storedCard } from './customer.ts';
import { cardErrorDeclines } from './declines.ts';
import { errors } from './errors.ts';
import { answer, post, stored, told } from './http.ts';

type Of<Name extends `paymentMethod.${'tokenize' | 'get' | 'delete'}`> = OperationFixture<
  Name,
  AdyenSettings,
  AdyenSandbox
>;

const encryptedCard = {
  cardNumber: 'adyenjs_0_1_18$MT6ppy0F',
  cardExpMonth: 'adyenjs_0_1_18$MT6ppy1F',
  cardExpYear: 'adyenjs_0_1_18$MT6ppy2F',
  cardCvc: 'adyenjs_0_1_18$MT6ppy3F',
  cardHolderName: 'J. Smith',
};

const tokenize: Of<'paymentMethod.tokenize'> = {
  prepare: () => ({ connectorCustomerId: 'conformance-1', paymentMethod: { card: testCard() } }),
  examples: [
    {
      request: {
        merchantPaymentMethodId: 'card_1',
        paymentMethod: { card: testCard() },
        connectorCustomerId: 'user_1',
        customer: { name: 'J. Smith', email: 's.hopper@example.com', phone: '+4930901820' },
        address: { billingAddress: { city: 'Berlin' } },
        metadata: { wallet: 'main' },
      },
      http: post('/storedPaymentMethods', {
        shopperReference: 'user_1',
        recurringProcessingModel: 'UnscheduledCardOnFile',
        paymentMethod: adyenCard,
        shopperEmail: 's.hopper@example.com',
      }),
      answer: answer(201, {
        expiryMonth: '03',
        expiryYear: '2030',
        holderName: 'J. Smith',
        id: 'KHQC5N7G84BLNK43',
        lastFour: '1111',
        shopperReference: 'user_1',
        type: 'scheme',
      }),
      result: {
        merchantPaymentMethodId: 'card_1',
        connectorCustomerId: 'user_1',
        paymentMethodToken: 'KHQC5N7G84BLNK43',
        status: 'ACTIVE',
        card: { lastFour: '1111', cardExpMonth: '03', cardExpYear: '2030' },
        statusCode: 201,
        ...told,
        warnings: ['customer.phone', 'address.billingAddress', 'metadata'].map((field) => ({
          field,
          message: 'was not sent: Adyen has no place for it',
        })),
      },
    },
    {
      request: {
        paymentMethod: { card: { ...testCard(), cardHolderName: undefined } },
        connectorCustomerId: 'user_1',
        address: { billingAddress: { firstName: 'Jo', lastName: 'Doe', email: 'jo@example.com' } },
      },
      http: post('/storedPaymentMethods', {
        shopperReference: 'user_1',
        recurringProcessingModel: 'UnscheduledCardOnFile',
        paymentMethod: { ...adyenCard, holderName: 'Jo Doe' },
        shopperEmail: 'jo@example.com',
      }),
      answer: answer(201, {
        brand: 'visa',
        expiryMonth: '3',
        expiryYear: '30',
        id: 'KHQC5N7G84BLNK43',
        shopperReference: 'user_1',
        type: 'scheme',
      }),
      result: {
        connectorCustomerId: 'user_1',
        paymentMethodToken: 'KHQC5N7G84BLNK43',
        status: 'ACTIVE',
        card: { cardNetwork: 'visa', cardExpMonth: '03', cardExpYear: '2030' },
        statusCode: 201,
        ...told,
      },
    },
    {
      request: {
        paymentMethod: { card: testCard() },
        connectorCustomerId: 'user_1',
        customer: { name: 'Sarah Hopper', email: 's.hopper@example.com' },
        address: { billingAddress: { firstName: 'Jo', lastName: 'Doe', email: 'jo@example.com' } },
      },
      http: post('/storedPaymentMethods', {
        shopperReference: 'user_1',
        recurringProcessingModel: 'UnscheduledCardOnFile',
        paymentMethod: adyenCard,
        shopperEmail: 's.hopper@example.com',
      }),
      answer: answer(201, { id: 'KHQC5N7G84BLNK43', type: 'scheme' }),
      result: {
        connectorCustomerId: undefined,
        paymentMethodToken: 'KHQC5N7G84BLNK43',
        status: 'ACTIVE',
        card: {},
        statusCode: 201,
        ...told,
        warnings: [
          ['customer.name', 'paymentMethod.card.cardHolderName'],
          ['address.billingAddress.firstName', 'paymentMethod.card.cardHolderName'],
          ['address.billingAddress.email', 'customer.email'],
        ].map(([field = '', first]) => ({
          field,
          message: `was not sent: Adyen takes one, and ${first} goes first`,
        })),
      },
    },
    {
      request: {
        paymentMethod: { encryptedCard },
        connectorCustomerId: 'user_1',
        customer: { name: 'Sarah Hopper' },
      },
      http: post('/storedPaymentMethods', {
        shopperReference: 'user_1',
        recurringProcessingModel: 'UnscheduledCardOnFile',
        paymentMethod: {
          type: 'scheme',
          encryptedCardNumber: encryptedCard.cardNumber,
          encryptedExpiryMonth: encryptedCard.cardExpMonth,
          encryptedExpiryYear: encryptedCard.cardExpYear,
          encryptedSecurityCode: encryptedCard.cardCvc,
          holderName: 'J. Smith',
        },
      }),
      answer: answer(201, { id: 'KHQC5N7G84BLNK43', shopperReference: 'user_1', type: 'scheme' }),
      result: {
        connectorCustomerId: 'user_1',
        paymentMethodToken: 'KHQC5N7G84BLNK43',
        status: 'ACTIVE',
        card: {},
        statusCode: 201,
        ...told,
        warnings: [
          {
            field: 'customer.name',
            message: 'was not sent: Adyen takes one, and paymentMethod.encryptedCard.cardHolderName goes first',
          },
        ],
      },
    },
  ],
  refusals: [
    {
      request: { paymentMethod: { token: { token: '8415718415172836' } }, connectorCustomerId: 'user_1' },
      code: 'INPUT_NOT_SUPPORTED',
      field: 'paymentMethod.token',
    },
    ...[undefined, 'ab'].map((connectorCustomerId) => ({
      request: { paymentMethod: { card: testCard() }, connectorCustomerId },
      code: 'INVALID_INPUT' as const,
      field: 'connectorCustomerId',
    })),
  ],
  declined: {
    prepare: () => ({
      connectorCustomerId: 'conformance-1',
      paymentMethod: { card: { ...testCard(), cardNumber: '4111111111111112' } },
    }),
    code: 'INVALID_CARD_NUMBER',
  },
  declines: cardErrorDeclines,
  errors,
};

const reference = { paymentMethodToken: '7219687191761347', connectorCustomerId: 'user_1' };

const getPaymentMethod: Of<'paymentMethod.get'> = {
  prepare: async (stage) => {
    const { paymentMethodToken, connectorCustomerId } = await twoStoredCards(stage);
    return { paymentMethodToken, connectorCustomerId };
  },
  examples: [
    {
      request: { ...reference, merchantPaymentMethodId: 'card_1' },
      http: stored('GET', 'user_1'),
      answer: listing({ ...storedCard, id: '8415718415172836', lastFour: '4242' }, storedCard),
      result: {
        ...reference,
        merchantPaymentMethodId: 'card_1',
        status: 'ACTIVE',
        card: shown,
        statusCode: 200,
        ...told,
      },
    },
    // Each of them says whose it is, too.
    {
      request: reference,
      http: stored('GET', 'user_1'),
      answer: answer(200, { storedPaymentMethods: [storedCard] }),
      result: { ...reference, status: 'ACTIVE', card: shown, statusCode: 200, ...told },
    },
  ],
  // It is looked for among what is stored, so both have to be there.
  fields: { paymentMethodToken: { values: await foreseenTokens() } },
  refusals: [
    { request: { paymentMethodToken: '7219687191761347' }, code: 'INVALID_INPUT', field: 'connectorCustomerId' },
  ],
  // It is not among what is stored.
  errors: [...errors, { ...listing(), code: 'RESOURCE_NOT_FOUND', retry: 'never' }],
};

const deletePaymentMethod: Of<'paymentMethod.delete'> = {
  prepare: aStoredCard,
  examples: [
    {
      request: { ...reference, merchantPaymentMethodId: 'card_1' },
      http: stored('DELETE', 'user_1', '7219687191761347'),
      answer: { statusCode: 204, headers: { pspreference: 'NC6HT9CRT65ZGN82' }, body: '' },
      result: {
        paymentMethodToken: '7219687191761347',
        merchantPaymentMethodId: 'card_1',
        status: 'DELETED',
        statusCode: 204,
        ...told,
      },
    },
  ],
  refusals: [
    { request: { paymentMethodToken: '7219687191761347' }, code: 'INVALID_INPUT', field: 'connectorCustomerId' },
  ],
  errors,
};

export const paymentMethodOperations = {
  'paymentMethod.tokenize': tokenize,
  'paymentMethod.get': getPaymentMethod,
  'paymentMethod.delete': deletePaymentMethod,
};
