import { get, operation } from '@prism/core';
import { fromStripeAddress } from '../wire/address.ts';
import { customerWire } from '../wire/customer.ts';
import { fromMetadata, merchantId } from '../wire/merchant-ids.ts';

/** GET /v1/customers/{id} (https://docs.stripe.com/api/customers/retrieve); a deleted one answers with little but its id. */
export const getCustomer = operation('customer.get', {
  request: ({ connectorCustomerId }) => get(['v1', 'customers', connectorCustomerId]),
  response: customerWire,
  result: ({ id, deleted, name, email, phone, description, address, metadata }) => ({
    connectorCustomerId: id,
    merchantCustomerId: merchantId(metadata, 'merchantCustomerId'),
    status: deleted ? 'DELETED' : 'ACTIVE',
    name: name ?? undefined,
    email: email ?? undefined,
    phone: phone ?? undefined,
    description: description ?? undefined,
    address: fromStripeAddress(address),
    metadata: fromMetadata(metadata),
  }),
});
