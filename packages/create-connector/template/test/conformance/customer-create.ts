import type { OperationFixture } from '@prism/testkit';
import type { ExamplePaySettings } from '../../src/index.ts';
import type { ExamplePaySandbox } from '../../src/sandbox/index.ts';

/** From the documentation of Example Pay: a call from end to end with every field, and the errors. */
export const customerCreate: OperationFixture<'customer.create', ExamplePaySettings, ExamplePaySandbox> = {
  examples: [
    {
      request: {
        merchantCustomerId: 'user_1',
        name: 'Jane Roe',
        email: 'jane.roe@example.com',
        phone: '+1-555-0100',
        description: 'Premium plan',
        address: {
          line1: '1 Main St',
          line2: 'Floor 2',
          line3: 'Room 3',
          city: 'Berlin',
          state: 'BE',
          zipCode: '10115',
          countryAlpha2Code: 'DE',
        },
        metadata: { plan: 'premium' },
      },
      idempotencyKey: 'key_1',
      http: {
        method: 'POST',
        url: 'https://test.example-pay.example/v1/customers',
        headers: {
          authorization: 'Bearer key_of_the_conformance_suite',
          'content-type': 'application/json',
          'idempotency-key': 'key_1',
        },
        body: {
          reference: 'user_1',
          name: 'Jane Roe',
          email: 'jane.roe@example.com',
          phone: '+1-555-0100',
          note: 'Premium plan',
          address: {
            line1: '1 Main St',
            line2: 'Floor 2',
            line3: 'Room 3',
            city: 'Berlin',
            region: 'BE',
            postcode: '10115',
            country: 'DE',
          },
          metadata: { plan: 'premium' },
        },
      },
      answer: { statusCode: 200, headers: { 'x-request-id': 'req_1' }, body: { id: 'cus_1', reference: 'user_1' } },
      result: {
        merchantCustomerId: 'user_1',
        connectorCustomerId: 'cus_1',
        status: 'ACTIVE',
        statusCode: 200,
        connectorRequestId: 'req_1',
      },
    },
  ],
  errors: [
    {
      statusCode: 409,
      body: { error: { code: 'customer_exists', customer: 'cus_1' } },
      code: 'CUSTOMER_ALREADY_EXISTS',
      connectorCode: 'customer_exists',
      connectorCustomerId: 'cus_1',
    },
    {
      statusCode: 422,
      body: { error: { code: 'customer_invalid', field: 'email' } },
      code: 'INVALID_CUSTOMER_DATA',
      connectorCode: 'customer_invalid',
    },
    {
      statusCode: 409,
      body: { error: { code: 'key_in_use' } },
      code: 'REQUEST_IN_PROGRESS',
      connectorCode: 'key_in_use',
    },
    {
      statusCode: 401,
      body: { error: { code: 'unknown_key' } },
      code: 'INVALID_API_KEY',
      connectorCode: 'unknown_key',
    },
  ],
};
