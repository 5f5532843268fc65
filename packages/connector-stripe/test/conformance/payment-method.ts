import { declineCodes } from '@prism/core';
import type { OperationFixture, Stage } from '@prism/testkit';
import type { StripeSettings } from '../../src/index.ts';
import type { StripeSandbox } from '../../src/sandbox/index.ts';
import { methodWire } from '../support/wire.ts';
import { storingDeclines } from './declines.ts';
import { get, ok, post, told } from './http.ts';

type Of<Name extends `paymentMethod.${'tokenize' | 'get' | 'delete'}`> = OperationFixture<
  Name,
  StripeSettings,
  StripeSandbox
>;

const card = {
  cardNumber: '4242424242424242',
  cardExpMonth: '08',
  cardExpYear: '2034',
  cardCvc: '314',
  cardHolderName: 'Jenny Rosen',
};
const buyer = { name: 'Jenny Rosen', email: 'jenny.rosen@example.com', phone: '+15555550100' };
const billingAddress = {
  line1: '510 Townsend St',
  line2: 'Floor 3',
  city: 'San Francisco',
  state: 'CA',
  zipCode: '94103',
  countryAlpha2Code: 'US',
};

const form = {
  type: 'card',
  'card[number]': '4242424242424242',
  'card[exp_month]': '08',
  'card[exp_year]': '2034',
  'card[cvc]': '314',
  'billing_details[name]': 'Jenny Rosen',
  'billing_details[email]': 'jenny.rosen@example.com',
  'billing_details[phone]': '+15555550100',
  'billing_details[address][line1]': '510 Townsend St',
  'billing_details[address][line2]': 'Floor 3',
  'billing_details[address][city]': 'San Francisco',
  'billing_details[address][state]': 'CA',
  'billing_details[address][postal_code]': '94103',
  'billing_details[address][country]': 'US',
  'metadata[wallet]': 'main',
  'metadata[merchant_payment_method_id]': 'card_1',
};

const stored = methodWire({
  id: 'pm_1MqLiJLkdIwHu7ix',
  customer: 'cus_NffrFeUfNV2Hib',
  metadata: { wallet: 'main', merchant_payment_method_id: 'card_1' },
});
const shown = {
  cardNetwork: 'visa',
  lastFour: '4242',
  cardExpMonth: '04',
  cardExpYear: '2034',
  issuingCountry: 'US',
};

/** A card that is stored for a customer. */
export async function aStoredCard({ client }: Stage<StripeSandbox>, token = 'tok_visa') {
  const { connectorCustomerId } = await client.call('customer.create', { merchantCustomerId: 'conformance-1' });
  const { paymentMethodToken = '' } = await client.call('paymentMethod.tokenize', {
    connectorCustomerId,
    paymentMethod: { token: { token } },
  });
  return { connectorCustomerId, paymentMethodToken };
}

const tokenize: Of<'paymentMethod.tokenize'> = {
  examples: [
    {
      request: {
        merchantPaymentMethodId: 'card_1',
        paymentMethod: { card },
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        customer: buyer,
        address: { billingAddress },
        metadata: { wallet: 'main' },
      },
      http: post('/v1/payment_methods', form),
      answer: ok({ ...stored, customer: null }),
      further: [
        {
          http: post('/v1/payment_methods/pm_1MqLiJLkdIwHu7ix/attach', { customer: 'cus_NffrFeUfNV2Hib' }),
          answer: ok(stored),
        },
      ],
      result: {
        merchantPaymentMethodId: 'card_1',
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        paymentMethodToken: 'pm_1MqLiJLkdIwHu7ix',
        status: 'ACTIVE',
        card: shown,
        ...told,
      },
    },
    {
      request: { paymentMethod: { token: { token: 'tok_1N3T00LkdIwHu7ix' } } },
      http: post('/v1/payment_methods', { type: 'card', 'card[token]': 'tok_1N3T00LkdIwHu7ix' }),
      answer: ok(methodWire({ id: 'pm_1MqLiJLkdIwHu7ix' })),
      result: { paymentMethodToken: 'pm_1MqLiJLkdIwHu7ix', status: 'ACTIVE', card: shown, ...told },
    },
    // One that exists is given to a customer as it is.
    {
      request: {
        paymentMethod: { token: { token: 'pm_1MqLiJLkdIwHu7ix' } },
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        customer: buyer,
        address: { billingAddress },
      },
      http: post('/v1/payment_methods/pm_1MqLiJLkdIwHu7ix/attach', { customer: 'cus_NffrFeUfNV2Hib' }),
      answer: ok(stored),
      result: {
        merchantPaymentMethodId: 'card_1',
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        paymentMethodToken: 'pm_1MqLiJLkdIwHu7ix',
        status: 'ACTIVE',
        card: shown,
        warnings: ['customer', 'address.billingAddress'].map((field) => ({
          field,
          message: 'was not sent: Stripe uses the details that are stored with the payment method',
        })),
        ...told,
      },
    },
    // What the bank declines is not given to a customer.
    {
      request: {
        paymentMethod: { token: { token: 'tok_chargeDeclined' } },
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
      },
      http: post('/v1/payment_methods', { type: 'card', 'card[token]': 'tok_chargeDeclined' }),
      answer: {
        statusCode: 402,
        headers: { 'request-id': 'req_1QabcDEF' },
        body: { error: { type: 'card_error', code: 'card_declined', message: 'Your card was declined.' } },
      },
      result: {
        status: 'FAILURE',
        error: {
          unifiedDetails: {
            code: 'PAYMENT_DECLINED',
            message: declineCodes.PAYMENT_DECLINED.message,
            userGuidanceMessage: declineCodes.PAYMENT_DECLINED.userGuidanceMessage,
          },
          connectorDetails: { code: 'card_declined', message: 'Your card was declined.' },
        },
        ...told,
        statusCode: 402,
      },
    },
  ],
  refusals: [
    {
      request: { paymentMethod: { token: { token: 'pm_1MqLiJLkdIwHu7ix' } } },
      code: 'INVALID_INPUT',
      field: 'connectorCustomerId',
    },
    {
      request: {
        paymentMethod: { token: { token: 'pm_1MqLiJLkdIwHu7ix' } },
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        metadata: { wallet: 'main' },
      },
      code: 'INPUT_NOT_SUPPORTED',
      field: 'metadata',
    },
  ],
  fields: {
    'paymentMethod.token.token': {
      values: ['pm_1MqLiJLkdIwHu7ix', 'pm_1MqLjtLkdIwHu7iy'],
      with: { connectorCustomerId: 'cus_NffrFeUfNV2Hib' },
    },
  },
  declined: {
    prepare: async ({ client }) => {
      const { connectorCustomerId } = await client.call('customer.create', { merchantCustomerId: 'conformance-1' });
      return { connectorCustomerId, paymentMethod: { card: { ...card, cardNumber: '4000000000009995' } } };
    },
    code: 'INSUFFICIENT_FUNDS',
  },
  declines: storingDeclines,
};

const getMethod: Of<'paymentMethod.get'> = {
  prepare: aStoredCard,
  examples: [
    {
      request: { paymentMethodToken: 'pm_1MqLiJLkdIwHu7ix', merchantPaymentMethodId: 'card_1' },
      http: get('/v1/payment_methods/pm_1MqLiJLkdIwHu7ix'),
      answer: ok(stored),
      result: {
        paymentMethodToken: 'pm_1MqLiJLkdIwHu7ix',
        merchantPaymentMethodId: 'card_1',
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        status: 'ACTIVE',
        card: shown,
        metadata: { wallet: 'main' },
        ...told,
      },
    },
    {
      request: { paymentMethodToken: 'pm_1MqLiJLkdIwHu7ix', connectorCustomerId: 'cus_NffrFeUfNV2Hib' },
      http: get('/v1/customers/cus_NffrFeUfNV2Hib/payment_methods/pm_1MqLiJLkdIwHu7ix'),
      answer: ok(methodWire({ id: 'pm_1MqLiJLkdIwHu7ix', customer: null })),
      result: { paymentMethodToken: 'pm_1MqLiJLkdIwHu7ix', status: 'DETACHED', card: shown, ...told },
    },
  ],
};

const deleteMethod: Of<'paymentMethod.delete'> = {
  prepare: async (stage) => ({ paymentMethodToken: (await aStoredCard(stage)).paymentMethodToken }),
  examples: [
    {
      request: { paymentMethodToken: 'pm_1MqLiJLkdIwHu7ix', merchantPaymentMethodId: 'card_1' },
      http: post('/v1/payment_methods/pm_1MqLiJLkdIwHu7ix/detach'),
      answer: ok(methodWire({ id: 'pm_1MqLiJLkdIwHu7ix' })),
      result: {
        paymentMethodToken: 'pm_1MqLiJLkdIwHu7ix',
        merchantPaymentMethodId: 'card_1',
        status: 'DELETED',
        ...told,
      },
    },
  ],
  errors: [
    {
      statusCode: 400,
      body: { error: { type: 'invalid_request_error', message: 'The payment method is not attached to a customer.' } },
      code: 'INVALID_STATE',
    },
    // What is wrong otherwise says so by its code or its status.
    {
      statusCode: 400,
      body: { error: { type: 'invalid_request_error', code: 'parameter_unknown', message: 'Words.' } },
      code: 'REQUEST_REJECTED',
    },
    {
      statusCode: 401,
      body: { error: { type: 'invalid_request_error', message: 'Invalid API Key provided.' } },
      code: 'INVALID_API_KEY',
    },
  ],
};

export const paymentMethodOperations = {
  'paymentMethod.tokenize': tokenize,
  'paymentMethod.get': getMethod,
  'paymentMethod.delete': deleteMethod,
};
