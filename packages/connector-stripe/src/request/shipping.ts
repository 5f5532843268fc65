import type { Address, BuyerDetails, OperationContext, Sealed } from '@prism/core';
import { joined, toStripeAddress } from '../wire/address.ts';

/** Stripe wants a name with a shipping address; an e-mail address it does not take there. */
export function shippingFields(
  shippingAddress: Sealed<Address> | undefined,
  customer: Sealed<BuyerDetails> | undefined,
  context: OperationContext,
) {
  if (shippingAddress === undefined) return undefined;
  const { firstName, lastName, email, phone } = shippingAddress;
  const name = joined(' ', firstName, lastName) ?? customer?.name;
  if (name === undefined) {
    context.refuse({ field: 'address.shippingAddress.firstName', message: 'is required by Stripe with an address' });
  }
  if (email) {
    context.warn({ field: 'address.shippingAddress.email', message: 'was not sent: Stripe has no place for it' });
  }
  return { name, phone, address: toStripeAddress(shippingAddress) };
}
