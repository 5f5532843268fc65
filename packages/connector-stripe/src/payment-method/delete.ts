import { operation, postForm } from '@prism/core';
import { paymentMethodWire } from '../wire/payment-method.ts';

/** POST /v1/payment_methods/{id}/detach (https://docs.stripe.com/api/payment_methods/detach): it can never be used again. */
export const deletePaymentMethod = operation('paymentMethod.delete', {
  request: ({ paymentMethodToken, connectorCustomerId }, context) => {
    if (connectorCustomerId !== undefined) {
      const message = 'was not sent: Stripe detaches a payment method from whichever customer has it';
      context.warn({ field: 'connectorCustomerId', message });
    }
    return postForm(['v1', 'payment_methods', paymentMethodToken, 'detach']);
  },
  response: paymentMethodWire,
  result: ({ id }) => ({ paymentMethodToken: id, status: 'DELETED' }),
});
