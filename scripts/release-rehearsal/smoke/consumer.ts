import { CustomerClient } from '@prism/sdk';

const client = new CustomerClient({ connector: 'stripe', apiKey: 'any_key', environment: 'DEVELOPMENT' });

export const customer: Promise<{ merchantCustomerId: string; statusCode: number }> = client.create({
  merchantCustomerId: 'cust_user_12345',
});
