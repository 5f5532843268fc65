import { createClient } from '@prism/core';
import { expect, test } from 'vitest';
import { examplePay } from '../../src/index.ts';
import { createSandbox } from '../../src/sandbox/index.ts';

const jane = {
  merchantCustomerId: 'user_1',
  name: 'Jane Roe',
  email: 'jane.roe@example.com',
  description: 'Premium plan',
  address: { line1: '1 Main St', zipCode: '10115', countryAlpha2Code: 'DE' },
};

function connect() {
  const sandbox = createSandbox({ seed: 1 });
  const client = createClient(examplePay({ apiKey: 'any_key' }), { environment: 'DEVELOPMENT', fetch: sandbox.fetch });
  return { sandbox, client };
}

test('says in the words of Example Pay what is known of the customer', async () => {
  const { method, url, body } = await connect().client.dryRun('customer.create', jane);
  expect(`${method} ${url}`).toBe('POST https://test.example-pay.example/v1/customers');
  expect(body).toEqual({
    reference: 'user_1',
    name: '[redacted]',
    email: '[redacted]',
    note: 'Premium plan',
    address: { line1: '[redacted]', postcode: '[redacted]', country: 'DE' },
  });
});

test('makes one customer, however often the call is made', async () => {
  const { sandbox, client } = connect();
  const first = await client.call('customer.create', jane);
  const again = await client.call('customer.create', jane);
  expect(first).toMatchObject({ merchantCustomerId: 'user_1', status: 'ACTIVE' });
  expect(again.connectorCustomerId).toBe(first.connectorCustomerId);
  expect(sandbox.effects()).toHaveLength(1);
});

test('refuses the same id with other details', async () => {
  const { client } = connect();
  await client.call('customer.create', jane);
  const other = client.call('customer.create', { ...jane, name: 'John Doe' });
  await expect(other).rejects.toMatchObject({ code: 'CUSTOMER_ALREADY_EXISTS', statusCode: 409 });
});

test('tells whose customer it is when another key asks', async () => {
  const { client } = connect();
  const { connectorCustomerId } = await client.call('customer.create', jane);
  const other = client.call('customer.create', jane, { idempotencyKey: 'another-key' });
  await expect(other).rejects.toMatchObject({ code: 'CUSTOMER_ALREADY_EXISTS', connectorCustomerId });
});
