import { del, exchange, type OperationContext, operation } from '@prism/core';
import * as z from 'zod/mini';
import { listStored, storedListWire } from '../request/stored-methods.ts';
import type { AdyenConfig } from '../settings.ts';

type Shopper = { readonly connectorCustomerId: string };

const list = exchange({
  request: ({ connectorCustomerId }: Shopper, { settings }: OperationContext<AdyenConfig>) =>
    listStored(connectorCustomerId, settings),
  response: storedListWire,
  result: ({ storedPaymentMethods }) => storedPaymentMethods ?? [],
});

const disable = exchange({
  // 803: it is gone already.
  answers: [422],
  request: (
    { connectorCustomerId, id }: Shopper & { readonly id: string },
    { settings }: OperationContext<AdyenConfig>,
  ) =>
    del(['storedPaymentMethods', id], {
      merchantAccount: settings.merchantAccount,
      shopperReference: connectorCustomerId,
    }),
  response: z.object({ errorCode: z.optional(z.literal('803')) }),
  result: () => undefined,
});

/** DELETE /storedPaymentMethods/{id} for all that is stored: then Adyen knows nothing of the shopper any more. */
export const deleteCustomer = operation('customer.delete', {
  run: async ({ connectorCustomerId }, context) => {
    const stored = await context.call(list, { connectorCustomerId });
    for (const { id } of stored) await context.call(disable, { connectorCustomerId, id });
    return { connectorCustomerId, status: 'DELETED' } as const;
  },
});
