import type { CustomerUpdateRequest, OperationContext, Sealed } from '@prism/core';
import { toStripeAddress } from '../wire/address.ts';

/** The longest values that Stripe takes, from its API description. */
const limits = { name: 256, phone: 20 } as const;

/** The details of a customer as Stripe takes them; what is too long is refused, not cut. */
export function customerDetails(
  { name, email, phone, description, address }: Sealed<Omit<CustomerUpdateRequest, 'connectorCustomerId'>>,
  context: OperationContext,
) {
  const tooLong = Object.entries({ name, phone }).flatMap(([field, value]) => {
    const limit = field === 'name' ? limits.name : limits.phone;
    const isTooLong = value !== undefined && value.reveal().length > limit;
    return isTooLong ? [{ field, message: `must be at most ${limit} characters for Stripe` }] : [];
  });
  if (tooLong.length > 0) context.refuse(...tooLong);
  return { name, email, phone, description, address: address && toStripeAddress(address) };
}
