import { operation, postForm } from '@prism/core';
import { customerIds } from '../wire/customer.ts';
import { merchantId, toMetadata } from '../wire/merchant-ids.ts';
import { customerDetails } from './details.ts';

/**
 * POST /v1/customers (https://docs.stripe.com/api/customers/create). The merchant's own id is kept in metadata, where Stripe's
 * dashboard and search show it.
 */
export const createCustomer = operation('customer.create', {
  request: ({ merchantCustomerId, metadata, ...details }, context) =>
    postForm(['v1', 'customers'], {
      ...customerDetails(details, context),
      metadata: toMetadata(metadata, { merchant_customer_id: merchantCustomerId }, context),
    }),
  response: customerIds,
  result: ({ id, metadata }) => ({
    connectorCustomerId: id,
    merchantCustomerId: merchantId(metadata, 'merchantCustomerId'),
    status: 'ACTIVE',
  }),
});
