import { operation, postForm } from '@prism/core';
import { customerIds } from '../wire/customer.ts';
import { merchantId, toMetadata } from '../wire/merchant-ids.ts';
import { customerDetails } from './details.ts';

/** POST /v1/customers/{id} (https://docs.stripe.com/api/customers/update): what is not given stays as it is. */
export const updateCustomer = operation('customer.update', {
  request: ({ connectorCustomerId, merchantCustomerId, metadata, ...details }, context) =>
    postForm(['v1', 'customers', connectorCustomerId], {
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
