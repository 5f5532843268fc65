import { del, type OperationContext, operation } from '@prism/core';
import * as z from 'zod/mini';
import { requiredShopper } from '../request/shopper-reference.ts';
import type { AdyenConfig } from '../settings.ts';

/** DELETE /storedPaymentMethods/{id} (https://docs.adyen.com/api-explorer/Checkout/71/delete/storedPaymentMethods): HTTP 204. */
export const deletePaymentMethod = operation('paymentMethod.delete', {
  request: ({ paymentMethodToken, connectorCustomerId }, context: OperationContext<AdyenConfig>) =>
    del(['storedPaymentMethods', paymentMethodToken], {
      merchantAccount: context.settings.merchantAccount,
      shopperReference: requiredShopper(connectorCustomerId, 'to find a payment method', context),
    }),
  response: z.object({}),
  result: (_, { paymentMethodToken }) => ({ paymentMethodToken, status: 'DELETED' }),
});
