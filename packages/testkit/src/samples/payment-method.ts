import { address, buyer, card, id, metadata, token } from './parts.ts';

export const paymentMethodKinds = { kinds: { card, encryptedCard: card, token } } as const;

const reference = { paymentMethodToken: id, merchantPaymentMethodId: id, connectorCustomerId: id };

export const paymentMethod = {
  'paymentMethod.tokenize': {
    merchantPaymentMethodId: id,
    paymentMethod: paymentMethodKinds,
    connectorCustomerId: id,
    customer: buyer,
    address: { billingAddress: address },
    metadata,
  },
  'paymentMethod.get': reference,
  'paymentMethod.delete': reference,
} as const;
