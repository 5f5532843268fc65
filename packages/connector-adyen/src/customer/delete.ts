import { del, exchange, isConnectorError, type OperationContext, operation } from '@prism/core';
import * as z from 'zod/mini';
import { listStored, storedListWire } from '../request/stored-methods.ts';
import type { AdyenConfig } from '../settings.ts';

type Shopper = { readonly connectorCustomerId: string };

const list = exchange({
  request: ({ connectorCustomerId }: Shopper, { settings }: OperationContext<AdyenConfig>) =>
    listStored(connectorCustomerId, settings),
  response: storedListWire,
  result: ({ shopperReference, storedPaymentMethods }, { connectorCustomerId }, { reject }) => {
    if (shopperReference && shopperReference !== connectorCustomerId) reject({ code: 'INTEGRITY_CHECK_FAILED' });
    return storedPaymentMethods ?? [];
  },
});

const disable = exchange({
  request: (
    { connectorCustomerId, id }: Shopper & { readonly id: string },
    { settings }: OperationContext<AdyenConfig>,
  ) =>
    del(['storedPaymentMethods', id], {
      merchantAccount: settings.merchantAccount,
      shopperReference: connectorCustomerId,
    }),
  response: z.object({}),
  result: () => undefined,
});

/** DELETE /storedPaymentMethods/{id} for all that is stored: then Adyen knows nothing of the shopper any more. */
export const deleteCustomer = operation('customer.delete', {
  run: async ({ connectorCustomerId }, context) => {
    const stored = await context.call(list, { connectorCustomerId });
    for (const { id } of stored) {
      await context.call(disable, { connectorCustomerId, id }).catch((error: unknown) => {
        // It is gone already: somebody else removed it, or an earlier try whose answer was lost.
        if (!isConnectorError(error) || error.connectorCode !== '803') throw error;
      });
    }
    return { connectorCustomerId, status: 'DELETED' } as const;
  },
});
