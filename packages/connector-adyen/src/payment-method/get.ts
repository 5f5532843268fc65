import { type OperationContext, operation } from '@prism/core';
import { requiredShopper } from '../request/shopper-reference.ts';
import { listStored, storedListWire } from '../request/stored-methods.ts';
import type { AdyenConfig } from '../settings.ts';
import { toStoredCard } from '../wire/stored-method.ts';

/** GET /storedPaymentMethods: Adyen tells what is stored by shopper, not one by one. */
export const getPaymentMethod = operation('paymentMethod.get', {
  request: ({ connectorCustomerId }, context: OperationContext<AdyenConfig>) =>
    listStored(requiredShopper(connectorCustomerId, 'to find a payment method', context), context.settings),
  response: storedListWire,
  result: ({ shopperReference, storedPaymentMethods }, { paymentMethodToken }, { reject }) => {
    const method = storedPaymentMethods?.find(({ id }) => id === paymentMethodToken);
    if (method === undefined) return reject({ code: 'RESOURCE_NOT_FOUND' });
    return {
      paymentMethodToken: method.id,
      connectorCustomerId: shopperReference ?? method.shopperReference ?? undefined,
      status: 'ACTIVE',
      card: toStoredCard(method),
    };
  },
});
