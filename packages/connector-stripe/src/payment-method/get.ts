import { get, operation } from '@prism/core';
import { fromMetadata, merchantId } from '../wire/merchant-ids.ts';
import { paymentMethodWire, toStoredCard } from '../wire/payment-method.ts';
import { idOf } from '../wire/reference.ts';

/**
 * GET /v1/payment_methods/{id} (https://docs.stripe.com/api/payment_methods/retrieve). Where the customer is named, only if
 * it is theirs (https://docs.stripe.com/api/payment_methods/customer).
 */
export const getPaymentMethod = operation('paymentMethod.get', {
  request: ({ paymentMethodToken, connectorCustomerId }) => {
    const owner = connectorCustomerId === undefined ? [] : ['customers', connectorCustomerId];
    return get(['v1', ...owner, 'payment_methods', paymentMethodToken]);
  },
  response: paymentMethodWire,
  result: (method) => ({
    paymentMethodToken: method.id,
    merchantPaymentMethodId: merchantId(method.metadata, 'merchantPaymentMethodId'),
    connectorCustomerId: idOf(method.customer),
    status: idOf(method.customer) === undefined ? 'DETACHED' : 'ACTIVE',
    card: toStoredCard(method),
    metadata: fromMetadata(method.metadata),
  }),
});
