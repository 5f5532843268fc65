import type { OperationFixture } from '@prism/testkit';
import type { AdyenSettings } from '../../src/index.ts';
import type { AdyenSandbox } from '../../src/sandbox/index.ts';
import { aStoredCard } from './cards.ts';
import { customerErrors, errors } from './errors.ts';
import { answer, merchantAccount, stored, told } from './http.ts';

type Of<Name extends `customer.${'create' | 'get' | 'delete'}`> = OperationFixture<Name, AdyenSettings, AdyenSandbox>;

/** https://docs.adyen.com/api-explorer/Checkout/71/get/storedPaymentMethods */
export const storedCard = {
  brand: 'visa',
  expiryMonth: '10',
  expiryYear: '30',
  holderName: 'John Smith',
  id: '7219687191761347',
  issuerName: 'ISSUER_NAME',
  lastFour: '1111',
  name: 'VISA',
  shopperEmail: 'john.smith@example.com',
  shopperReference: 'user_1',
  supportedRecurringProcessingModels: ['CardOnFile', 'Subscription', 'UnscheduledCardOnFile'],
  type: 'scheme',
};
export const shown = { cardNetwork: 'visa', lastFour: '1111', cardExpMonth: '10', cardExpYear: '2030' };

export const listing = (...storedPaymentMethods: readonly object[]) =>
  answer(200, { merchantAccount, shopperReference: 'user_1', storedPaymentMethods });

const elsewhere = (field: string) => ({
  field,
  message: 'was not sent: Adyen keeps no customers. Give it with each payment',
});

const createCustomer: Of<'customer.create'> = {
  examples: [
    {
      request: {
        merchantCustomerId: 'user_1',
        name: 'Jane Roe',
        email: 'jane.roe@example.com',
        phone: '+4930901820',
        description: 'Premium',
        address: { city: 'Berlin' },
        metadata: { plan: 'gold' },
      },
      http: stored('GET', 'user_1'),
      answer: listing(),
      result: {
        merchantCustomerId: 'user_1',
        connectorCustomerId: 'user_1',
        status: 'ACTIVE',
        statusCode: 200,
        ...told,
        warnings: [
          ...['name', 'email', 'phone', 'address', 'metadata'].map(elsewhere),
          { field: 'description', message: 'was not sent: Adyen has no place for it' },
        ],
      },
    },
  ],
  refusals: [
    ...['jane.roe@example.com', '+49 30 901820', 'ab'].map((merchantCustomerId) => ({
      request: { merchantCustomerId },
      code: 'INVALID_CUSTOMER_DATA' as const,
      field: 'merchantCustomerId',
    })),
  ],
  errors: [
    ...customerErrors,
    // Something is stored under the reference: it is somebody.
    { ...listing(storedCard), code: 'CUSTOMER_ALREADY_EXISTS', connectorCustomerId: 'user_1', retry: 'never' },
  ],
};

const getCustomer: Of<'customer.get'> = {
  prepare: async (stage) => {
    const { connectorCustomerId } = await aStoredCard(stage);
    return { connectorCustomerId, merchantCustomerId: connectorCustomerId };
  },
  examples: [
    {
      request: { connectorCustomerId: 'user_1', merchantCustomerId: 'user_1' },
      http: stored('GET', 'user_1'),
      answer: listing(storedCard),
      result: {
        merchantCustomerId: 'user_1',
        connectorCustomerId: 'user_1',
        status: 'ACTIVE',
        paymentMethods: [{ paymentMethodToken: '7219687191761347', card: shown }],
        statusCode: 200,
        ...told,
      },
    },
    // The description of the API requires neither.
    ...[{ shopperReference: 'user_1' }, { storedPaymentMethods: [] }].map(
      (body) =>
        ({
          request: { connectorCustomerId: 'user_1' },
          http: stored('GET', 'user_1'),
          answer: answer(200, body),
          result: { connectorCustomerId: 'user_1', status: 'ACTIVE', paymentMethods: [], statusCode: 200, ...told },
        }) as const,
    ),
  ],
  errors,
};

const gone = { statusCode: 204, headers: { pspreference: 'NC6HT9CRT65ZGN82' }, body: '' };

const deleteCustomer: Of<'customer.delete'> = {
  prepare: async (stage) => {
    const { connectorCustomerId } = await aStoredCard(stage);
    return { connectorCustomerId, merchantCustomerId: connectorCustomerId };
  },
  examples: [
    {
      request: { connectorCustomerId: 'user_1', merchantCustomerId: 'user_1' },
      http: stored('GET', 'user_1'),
      answer: listing(storedCard, { ...storedCard, id: '8415718415172836' }),
      further: [
        { http: stored('DELETE', 'user_1', '7219687191761347'), answer: gone },
        { http: stored('DELETE', 'user_1', '8415718415172836'), answer: gone },
      ],
      result: {
        merchantCustomerId: 'user_1',
        connectorCustomerId: 'user_1',
        status: 'DELETED',
        statusCode: 204,
        ...told,
      },
    },
    ...[listing(), answer(200, { merchantAccount, storedPaymentMethods: [] })].map(
      (nothing) =>
        ({
          request: { connectorCustomerId: 'user_1' },
          http: stored('GET', 'user_1'),
          answer: nothing,
          result: { connectorCustomerId: 'user_1', status: 'DELETED', statusCode: 200, ...told },
        }) as const,
    ),
    {
      request: { connectorCustomerId: 'user_1' },
      http: stored('GET', 'user_1'),
      answer: listing(storedCard, { ...storedCard, id: '8415718415172836' }),
      further: [
        {
          http: stored('DELETE', 'user_1', '7219687191761347'),
          // Somebody else has just removed it.
          answer: answer(422, { status: 422, errorCode: '803', message: 'Words', errorType: 'validation' }),
        },
        { http: stored('DELETE', 'user_1', '8415718415172836'), answer: gone },
      ],
      result: { connectorCustomerId: 'user_1', status: 'DELETED', statusCode: 204, ...told },
    },
  ],
  errors: [
    ...errors.filter(({ connectorCode }) => connectorCode !== '803'),
    {
      ...answer(200, { shopperReference: 'user_2', storedPaymentMethods: [] }),
      example: 2,
      code: 'INTEGRITY_CHECK_FAILED',
    },
  ],
};

export const customerOperations = {
  'customer.create': createCustomer,
  'customer.get': getCustomer,
  'customer.delete': deleteCustomer,
};
