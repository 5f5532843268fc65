import { buyer, description, id, metadata, postalAddress } from './parts.ts';

const details = { ...buyer, description, address: postalAddress, metadata };
const reference = { connectorCustomerId: id, merchantCustomerId: id };

export const customer = {
  'customer.create': { merchantCustomerId: id, ...details },
  'customer.get': reference,
  'customer.update': { ...reference, ...details },
  'customer.delete': reference,
} as const;
