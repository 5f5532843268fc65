import { del, operation } from '@prism/core';
import * as z from 'zod/mini';

/** DELETE /v1/customers/{id} (https://docs.stripe.com/api/customers/delete): its payment methods go with it. */
export const deleteCustomer = operation('customer.delete', {
  request: ({ connectorCustomerId }) => del(['v1', 'customers', connectorCustomerId]),
  response: z.object({ id: z.string(), deleted: z.custom((deleted) => deleted === true) }),
  result: ({ id }) => ({ connectorCustomerId: id, status: 'DELETED' }),
});
