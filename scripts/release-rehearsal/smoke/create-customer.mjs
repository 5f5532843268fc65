import assert from 'node:assert/strict';

export async function createCustomer(CustomerClient) {
  const client = new CustomerClient({ connector: 'stripe', apiKey: 'any_key', environment: 'DEVELOPMENT' });
  const response = await client.create({
    merchantCustomerId: 'cust_user_12345',
    email: 'john.doe@example.com',
    name: 'John Doe',
    phone: '+1-555-123-4567',
    description: 'Premium plan subscriber',
  });
  assert.equal(response.merchantCustomerId, 'cust_user_12345');
  assert.match(response.connectorCustomerId, /^cus_/);
  assert.equal(response.status, 'ACTIVE');
  assert.equal(response.statusCode, 200);
}
