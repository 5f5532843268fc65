import { type Address, type BuyerDetails, type OperationContext, type Sealed, type Secret, secret } from '@prism/core';
import { firstOf } from './first-of.ts';
import { joined } from './joined.ts';

/** Who pays, from every place of a request where it can be said. */
export interface Buyer {
  readonly customer?: Sealed<BuyerDetails> | undefined;
  readonly billingAddress?: Sealed<Address> | undefined;
}

/** Every place where the name of the buyer stands, the first first. */
export function buyerNames({ customer, billingAddress }: Buyer) {
  return {
    'customer.name': customer?.name,
    'address.billingAddress.firstName': joined(' ', billingAddress?.firstName, billingAddress?.lastName),
  };
}

/** The e-mail address of the buyer. */
export function buyerEmail({ customer, billingAddress }: Buyer, context: OperationContext): Secret | undefined {
  const fields = { 'customer.email': customer?.email, 'address.billingAddress.email': billingAddress?.email };
  return firstOf(fields, context);
}

/** `shopperName`, `shopperEmail` and `telephoneNumber`. */
export function shopperFields(buyer: Buyer, context: OperationContext) {
  const { customer, billingAddress } = buyer;
  const phones = { 'customer.phone': customer?.phone, 'address.billingAddress.phone': billingAddress?.phone };
  return {
    shopperName: shopperName(buyer, context),
    shopperEmail: buyerEmail(buyer, context),
    telephoneNumber: firstOf(phones, context),
  };
}

/** Adyen wants a first and a last name: the last word of a name is taken for the last one. */
function shopperName(buyer: Buyer, context: OperationContext) {
  const name = firstOf(buyerNames(buyer), context);
  const { firstName, lastName } = buyer.billingAddress ?? {};
  if (buyer.customer?.name === undefined && firstName && lastName) return { firstName, lastName };
  const [, first, last] = /^\s*(\S.*?)\s+(\S+)\s*$/su.exec(name?.reveal() ?? '') ?? [];
  if (first !== undefined && last !== undefined) return { firstName: secret(first), lastName: secret(last) };
  if (name !== undefined) {
    const field = buyer.customer?.name ? 'customer.name' : 'address.billingAddress.firstName';
    context.warn({ field, message: 'was not sent for the shopper: Adyen wants a first and a last name' });
  }
  return undefined;
}
