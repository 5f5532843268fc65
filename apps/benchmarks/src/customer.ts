/** The call that every contender makes: always the same customer, whose id the stub repeats. */
export const merchantCustomerId = 'cust_user_12345';

const details = {
  email: 'john.doe@example.com',
  name: 'John Doe',
  phone: '+1-555-123-4567',
  description: 'Premium plan subscriber',
};

export const apiKey = 'sk_test_benchmark';

/** As an application gives it to Prism. */
export const prismRequest = { merchantCustomerId, ...details };

/** As an application gives it to the official client. */
export const stripeRequest = { ...details, metadata: { merchant_customer_id: merchantCustomerId } };

/** What the HTTP clients send: the request of Prism, byte for byte, ready made. */
export const wireRequest = {
  path: '/v1/customers',
  headers: {
    accept: 'application/json',
    authorization: `Bearer ${apiKey}`,
    'stripe-version': '2026-10-28.endive',
    'content-type': 'application/x-www-form-urlencoded',
    'idempotency-key': 'prism-0123456789abcdef0123456789abcdef01234567',
  },
  body: new URLSearchParams({ ...details, 'metadata[merchant_customer_id]': merchantCustomerId }).toString(),
};
