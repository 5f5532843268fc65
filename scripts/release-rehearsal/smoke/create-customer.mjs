import assert from 'node:assert/strict';
import { configOf } from './connectors.mjs';

export async function createCustomer(CustomerClient, connector) {
  const client = new CustomerClient(configOf(connector));
  const response = await client.create({
    merchantCustomerId: 'cust_user_12345',
    email: 'john.doe@example.com',
    name: 'John Doe',
    phone: '+1-555-123-4567',
    description: 'Premium plan subscriber',
  });
  assert.equal(response.merchantCustomerId, 'cust_user_12345');
  assert.match(response.connectorCustomerId, /^\S+$/);
  assert.equal(response.status, 'ACTIVE');
  assert.equal(response.statusCode, 200);
}
