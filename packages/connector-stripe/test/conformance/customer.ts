import type { DocumentedError, OperationFixture, Stage } from '@prism/testkit';
import type { StripeSettings } from '../../src/index.ts';
import type { StripeSandbox } from '../../src/sandbox/index.ts';
import { customerWire } from '../support/wire.ts';
import { del, get, ok, post, told } from './http.ts';

type Of<Name extends `customer.${'create' | 'get' | 'update' | 'delete'}`> = OperationFixture<
  Name,
  StripeSettings,
  StripeSandbox
>;

const details = {
  name: 'Jenny Rosen',
  email: 'jenny.rosen@example.com',
  phone: '+15555550100',
  description: 'Premium',
  address: {
    line1: '510 Townsend St',
    line2: 'Floor 3',
    line3: 'Desk 7',
    city: 'San Francisco',
    state: 'CA',
    zipCode: '94103',
    countryAlpha2Code: 'US',
  },
  metadata: { plan: 'gold' },
};

const form = {
  name: 'Jenny Rosen',
  email: 'jenny.rosen@example.com',
  phone: '+15555550100',
  description: 'Premium',
  'address[line1]': '510 Townsend St',
  'address[line2]': 'Floor 3, Desk 7',
  'address[city]': 'San Francisco',
  'address[state]': 'CA',
  'address[postal_code]': '94103',
  'address[country]': 'US',
  'metadata[plan]': 'gold',
  'metadata[merchant_customer_id]': 'user_1',
};

const wire = customerWire({
  id: 'cus_NffrFeUfNV2Hib',
  name: 'Jenny Rosen',
  email: 'jenny.rosen@example.com',
  phone: '+15555550100',
  description: 'Premium',
  address: {
    line1: '510 Townsend St',
    line2: 'Floor 3',
    city: 'San Francisco',
    state: 'CA',
    postal_code: '94103',
    country: 'US',
  },
  metadata: { plan: 'gold', merchant_customer_id: 'user_1' },
});

const reference = { connectorCustomerId: 'cus_NffrFeUfNV2Hib', merchantCustomerId: 'user_1' };
const { line3: _, ...answeredAddress } = details.address;

const aCustomer = async ({ client }: Stage<StripeSandbox>) => {
  const { connectorCustomerId } = await client.call('customer.create', { merchantCustomerId: 'conformance-1' });
  return { connectorCustomerId, merchantCustomerId: 'conformance-1' };
};

const aboutDetail = ['name', 'email', 'phone', 'description', 'address[country]', 'metadata[plan]'].map(
  (param): DocumentedError => ({
    statusCode: 400,
    body: {
      error: { type: 'invalid_request_error', code: 'parameter_invalid', param, message: 'Words that explain.' },
    },
    code: 'INVALID_CUSTOMER_DATA',
    connectorCode: 'parameter_invalid',
    parameter: param,
    retry: 'never',
  }),
);

const emailInvalid: DocumentedError = {
  statusCode: 400,
  body: { error: { type: 'invalid_request_error', code: 'email_invalid', message: 'Words that explain.' } },
  code: 'INVALID_CUSTOMER_DATA',
};

const who = { merchantCustomerId: 'user_1' };

/** https://docs.stripe.com/api/customers/create and https://docs.stripe.com/api/metadata: the longest that Stripe takes. */
const tooMuch = [
  { request: { ...who, name: 'x'.repeat(257) }, field: 'name' },
  { request: { ...who, phone: '0'.repeat(21) }, field: 'phone' },
  { request: { ...who, metadata: { ['k'.repeat(41)]: 'v' } }, field: 'metadata' },
  { request: { ...who, metadata: { k: 'v'.repeat(501) } }, field: 'metadata' },
  { request: { ...who, metadata: { k: '' } }, field: 'metadata' },
  { request: { ...who, metadata: { 'k[0]': 'v' } }, field: 'metadata' },
  ...['customer', 'payment_method', 'transaction', 'capture', 'charge', 'refund'].map((kind) => ({
    request: { ...who, metadata: { [`merchant_${kind}_id`]: 'another' } },
    field: 'metadata',
  })),
].map((one) => ({ ...one, code: 'INVALID_CUSTOMER_DATA' }) as const);

const largest = { name: 'x'.repeat(256), phone: '0'.repeat(20), metadata: { ['k'.repeat(40)]: 'v'.repeat(500) } };

const createCustomer: Of<'customer.create'> = {
  examples: [
    {
      request: { merchantCustomerId: 'user_1', ...details },
      http: post('/v1/customers', form),
      answer: ok(wire),
      result: {
        merchantCustomerId: 'user_1',
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        status: 'ACTIVE',
        ...told,
      },
    },
    {
      request: { ...who, ...largest },
      http: post('/v1/customers', {
        name: largest.name,
        phone: largest.phone,
        [`metadata[${'k'.repeat(40)}]`]: 'v'.repeat(500),
        'metadata[merchant_customer_id]': 'user_1',
      }),
      answer: ok(wire),
      result: { ...who, connectorCustomerId: 'cus_NffrFeUfNV2Hib', status: 'ACTIVE', ...told },
    },
    {
      request: who,
      idempotencyKey: 'key_1',
      http: post('/v1/customers', { 'metadata[merchant_customer_id]': 'user_1' }, { 'idempotency-key': 'key_1' }),
      answer: ok(wire),
      result: { ...who, connectorCustomerId: 'cus_NffrFeUfNV2Hib', status: 'ACTIVE', ...told },
    },
  ],
  refusals: tooMuch,
  errors: [
    ...aboutDetail,
    emailInvalid,
    {
      statusCode: 400,
      body: { error: { type: 'idempotency_error', message: 'Keys for idempotent requests can only be used …' } },
      code: 'CUSTOMER_ALREADY_EXISTS',
      connectorCode: 'idempotency_error',
      retry: 'never',
    },
    // A key of the caller's says nothing of whose customer it is.
    {
      statusCode: 400,
      body: { error: { type: 'idempotency_error', message: 'Keys for idempotent requests can only be used …' } },
      example: 3,
      code: 'IDEMPOTENCY_CONFLICT',
    },
    {
      statusCode: 400,
      body: { error: { type: 'invalid_request_error', code: 'parameter_unknown', param: 'expand', message: 'Words.' } },
      code: 'REQUEST_REJECTED',
    },
  ],
};

const getCustomer: Of<'customer.get'> = {
  prepare: aCustomer,
  examples: [
    {
      request: reference,
      http: get('/v1/customers/cus_NffrFeUfNV2Hib'),
      answer: ok(wire),
      result: {
        ...reference,
        status: 'ACTIVE',
        ...details,
        address: { ...answeredAddress, line2: 'Floor 3' },
        ...told,
      },
    },
    {
      request: { connectorCustomerId: 'cus_NffrFeUfNV2Hib' },
      http: get('/v1/customers/cus_NffrFeUfNV2Hib'),
      answer: ok(
        customerWire({
          id: 'cus_NffrFeUfNV2Hib',
          address: { line1: null, line2: null, city: 'Berlin', state: null, postal_code: null, country: 'DE' },
        }),
      ),
      result: {
        connectorCustomerId: 'cus_NffrFeUfNV2Hib',
        status: 'ACTIVE',
        address: { city: 'Berlin', countryAlpha2Code: 'DE' },
        ...told,
      },
    },
    {
      request: { connectorCustomerId: 'cus_NffrFeUfNV2Hib' },
      http: get('/v1/customers/cus_NffrFeUfNV2Hib'),
      answer: ok({ id: 'cus_NffrFeUfNV2Hib', object: 'customer', deleted: true }),
      result: { connectorCustomerId: 'cus_NffrFeUfNV2Hib', status: 'DELETED', ...told },
    },
  ],
};

const updateCustomer: Of<'customer.update'> = {
  prepare: aCustomer,
  examples: [
    {
      request: { ...reference, ...details },
      http: post('/v1/customers/cus_NffrFeUfNV2Hib', form),
      answer: ok(wire),
      result: { ...reference, status: 'ACTIVE', ...told },
    },
  ],
  errors: [...aboutDetail, emailInvalid],
};

const deleteCustomer: Of<'customer.delete'> = {
  prepare: aCustomer,
  examples: [
    {
      request: reference,
      http: del('/v1/customers/cus_NffrFeUfNV2Hib'),
      answer: ok({ id: 'cus_NffrFeUfNV2Hib', object: 'customer', deleted: true }),
      result: { ...reference, status: 'DELETED', ...told },
    },
  ],
};

export const customerOperations = {
  'customer.create': createCustomer,
  'customer.get': getCustomer,
  'customer.update': updateCustomer,
  'customer.delete': deleteCustomer,
};
