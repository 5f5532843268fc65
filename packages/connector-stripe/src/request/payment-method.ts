import type { Address, BuyerDetails, Card, OperationContext, PaymentMethod, Sealed, Secret } from '@prism/core';
import { joined, toStripeAddress } from '../wire/address.ts';

/** Who pays, from every place of a request where it can be said. */
interface Buyer {
  readonly card?: Sealed<Card> | undefined;
  readonly customer?: Sealed<BuyerDetails> | undefined;
  readonly billingAddress?: Sealed<Address> | undefined;
}

/** A card or a token as the fields of a new payment method: `type`, `card` and `billing_details`. */
export function newPaymentMethod(
  { card, encryptedCard, token }: Sealed<PaymentMethod>,
  { customer, billingAddress }: Omit<Buyer, 'card'>,
  context: OperationContext,
) {
  if (encryptedCard) {
    const message = 'is not known to Stripe: give the token that Stripe.js makes as paymentMethod.token';
    context.unsupported({ field: 'paymentMethod.encryptedCard', message });
  }
  return {
    type: 'card',
    card: card ? rawCard(card) : { token: token?.token },
    billing_details: billingDetails({ card, customer, billingAddress }, context),
  };
}

/** A token of Stripe's that stands for card details, not yet for a payment method. */
export function isCardToken(token: Secret): boolean {
  return token.reveal().startsWith('tok_');
}

/** The fields of the buyer that a stored payment method cannot take: it has its own. */
export function warnOfUnsentBuyer({ customer, billingAddress }: Buyer, context: OperationContext): void {
  const message = 'was not sent: Stripe uses the details that are stored with the payment method';
  if (customer) context.warn({ field: 'customer', message });
  if (billingAddress) context.warn({ field: 'address.billingAddress', message });
}

function rawCard({ cardNumber, cardExpMonth, cardExpYear, cardCvc }: Sealed<Card>) {
  return { number: cardNumber, exp_month: cardExpMonth, exp_year: cardExpYear, cvc: cardCvc };
}

function billingDetails({ card, customer, billingAddress }: Buyer, context: OperationContext) {
  return {
    name: firstOf(context, [
      ['paymentMethod.card.cardHolderName', card?.cardHolderName],
      ['customer.name', customer?.name],
      ['address.billingAddress.firstName', joined(' ', billingAddress?.firstName, billingAddress?.lastName)],
    ]),
    email: firstOf(context, [
      ['address.billingAddress.email', billingAddress?.email],
      ['customer.email', customer?.email],
    ]),
    phone: firstOf(context, [
      ['address.billingAddress.phone', billingAddress?.phone],
      ['customer.phone', customer?.phone],
    ]),
    address: billingAddress && toStripeAddress(billingAddress),
  };
}

/** Stripe has one place for it: the first is sent, and what differs from it is told. */
function firstOf(
  context: OperationContext,
  candidates: readonly (readonly [field: string, value: Secret | undefined])[],
): Secret | undefined {
  const given = candidates.flatMap(([field, value]) => (value === undefined ? [] : [{ field, value }]));
  const [first, ...others] = given;
  for (const { field, value } of others) {
    if (value.reveal() !== first?.value.reveal()) {
      context.warn({ field, message: `was not sent: Stripe takes one, and ${first?.field} goes first` });
    }
  }
  return first?.value;
}
