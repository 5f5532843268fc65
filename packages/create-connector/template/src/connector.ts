import { defineConnector } from '@prism/core';
import { createCustomer } from './customer/create.ts';
import { examplePayError } from './error.ts';
import { examplePaySettings } from './settings.ts';

/** Example Pay. */
export const examplePay = defineConnector({
  id: 'example-pay',
  displayName: 'Example Pay',
  specVersion: 'v1',
  settings: examplePaySettings,
  environments: { SANDBOX: 'https://test.example-pay.example', PRODUCTION: 'https://api.example-pay.example' },
  authenticate: ({ apiKey }) => ({ authorization: `Bearer ${apiKey.reveal()}` }),
  idempotency: { header: 'idempotency-key', maxLength: 64 },
  requestIdHeader: 'x-request-id',
  error: examplePayError,
  operations: {
    customer: { create: createCustomer },
  },
});
