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
    retry: 'never',
  }),
);

const emailInvalid: DocumentedError = {
  statusCode: 400,
  body: { error: { type: 'invalid_request_error', code: 'email_invalid', message: 'Words that explain.' } },
  code: 'INVALID_CUSTOMER_DATA',
};

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
  ],
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
