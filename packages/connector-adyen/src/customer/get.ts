import { type OperationContext, operation } from '@prism/core';
import { listStored, storedListWire } from '../request/stored-methods.ts';
import type { AdyenConfig } from '../settings.ts';
import { toStoredCard } from '../wire/stored-method.ts';

/** GET /storedPaymentMethods: what is stored is all that Adyen knows of a shopper, and one of whom it knows nothing can still pay. */
export const getCustomer = operation('customer.get', {
  request: ({ connectorCustomerId }, { settings }: OperationContext<AdyenConfig>) =>
    listStored(connectorCustomerId, settings),
  response: storedListWire,
  result: ({ shopperReference, storedPaymentMethods }, { connectorCustomerId }) => ({
    connectorCustomerId: shopperReference ?? connectorCustomerId,
    status: 'ACTIVE',
    paymentMethods: (storedPaymentMethods ?? []).map((method) => ({
      paymentMethodToken: method.id,
      card: toStoredCard(method),
    })),
  }),
});
