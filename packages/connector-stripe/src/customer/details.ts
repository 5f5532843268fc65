import type { CustomerUpdateRequest, OperationContext, Sealed } from '@prism/core';
import { toStripeAddress } from '../wire/address.ts';

/** The longest values that Stripe takes, from its API description. */
const limits = [
  ['name', 256],
  ['phone', 20],
] as const;

/** The details of a customer as Stripe takes them; what is too long is refused, not cut. */
export function customerDetails(
  { name, email, phone, description, address }: Sealed<Omit<CustomerUpdateRequest, 'connectorCustomerId'>>,
  context: OperationContext,
) {
  const details = { name, email, phone, description };
  const tooLong = limits.filter(([field, limit]) => (details[field]?.reveal() ?? '').length > limit);
  if (tooLong.length > 0) {
    context.refuse(
      ...tooLong.map(([field, limit]) => ({ field, message: `must be at most ${limit} characters for Stripe` })),
    );
  }
  return { ...details, address: address && toStripeAddress(address) };
}
