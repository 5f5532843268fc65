import { operation, postForm } from '@prism/core';
import { paymentMethodWire } from '../wire/payment-method.ts';

/** POST /v1/payment_methods/{id}/detach (https://docs.stripe.com/api/payment_methods/detach): it can never be used again. */
export const deletePaymentMethod = operation('paymentMethod.delete', {
  request: ({ paymentMethodToken }) => postForm(['v1', 'payment_methods', paymentMethodToken, 'detach']),
  response: paymentMethodWire,
  result: ({ id }) => ({ paymentMethodToken: id, status: 'DELETED' }),
});
