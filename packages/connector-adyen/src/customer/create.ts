import { type OperationContext, operation } from '@prism/core';
import { shopperReferenceOf } from '../request/shopper-reference.ts';
import { listStored, storedListWire } from '../request/stored-methods.ts';
import { warnOfUnsent } from '../request/unsent.ts';
import type { AdyenConfig } from '../settings.ts';

/**
 * GET /storedPaymentMethods: Adyen has no customers, only shoppers whom the merchant refers to. A reference under which nothing is
 * stored is free; one under which something is, is somebody.
 */
export const createCustomer = operation('customer.create', {
  request: ({ merchantCustomerId, description, ...details }, context: OperationContext<AdyenConfig>) => {
    refusePersonalData(merchantCustomerId, context);
    shopperReferenceOf('merchantCustomerId', merchantCustomerId, context);
    warnOfUnsent(details, context, 'Adyen keeps no customers. Give it with each payment');
    warnOfUnsent({ description }, context);
    return listStored(merchantCustomerId, context.settings);
  },
  response: storedListWire,
  result: ({ shopperReference, storedPaymentMethods }, { merchantCustomerId }, { reject }) => {
    if (storedPaymentMethods?.length) {
      reject({ code: 'CUSTOMER_ALREADY_EXISTS', connectorCustomerId: merchantCustomerId });
    }
    return {
      connectorCustomerId: merchantCustomerId,
      merchantCustomerId: shopperReference ?? undefined,
      status: 'ACTIVE',
    };
  },
});

/** Adyen shows a shopper's reference to whoever sees the payment. */
function refusePersonalData(merchantCustomerId: string, { refuse }: OperationContext): void {
  if (!/@|^\+[\d\s()./-]{7,}$/.test(merchantCustomerId)) return;
  refuse({ field: 'merchantCustomerId', message: 'must not be an e-mail address or a phone number for Adyen' });
}
