import { operation, postJson } from '@prism/core';
import { customerWire } from '../wire/customer.ts';

/** POST /v1/customers: every field of the request has its place there. */
export const createCustomer = operation('customer.create', {
  request: ({ merchantCustomerId, name, email, phone, description, address, metadata }) =>
    postJson(['v1', 'customers'], {
      reference: merchantCustomerId,
      name,
      email,
      phone,
      note: description,
      address: address && {
        line1: address.line1,
        line2: address.line2,
        line3: address.line3,
        city: address.city,
        region: address.state,
        postcode: address.zipCode,
        country: address.countryAlpha2Code,
      },
      metadata,
    }),
  response: customerWire,
  result: ({ id, reference }) => ({
    connectorCustomerId: id,
    merchantCustomerId: reference ?? undefined,
    status: 'ACTIVE',
  }),
});
