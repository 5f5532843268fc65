import type { PaymentMethod, Sealed, Secret } from '@prism/core';

/** Card details, not yet stored. */
export type NewCard = Exclude<Sealed<PaymentMethod>, { readonly token: object }>;

/** The name on a card, by the field where it stands. */
export function nameOnCard({ card, encryptedCard }: NewCard) {
  return {
    'paymentMethod.card.cardHolderName': card?.cardHolderName,
    'paymentMethod.encryptedCard.cardHolderName': encryptedCard?.cardHolderName,
  };
}

/** A card as the buyer typed it, or as Adyen's library encrypted it in the browser. */
export function cardDetails({ card, encryptedCard }: NewCard, holderName: Secret | undefined) {
  if (card) {
    return {
      type: 'scheme',
      number: card.cardNumber,
      expiryMonth: card.cardExpMonth,
      expiryYear: card.cardExpYear,
      cvc: card.cardCvc,
      holderName,
    };
  }
  return {
    type: 'scheme',
    encryptedCardNumber: encryptedCard.cardNumber,
    encryptedExpiryMonth: encryptedCard.cardExpMonth,
    encryptedExpiryYear: encryptedCard.cardExpYear,
    encryptedSecurityCode: encryptedCard.cardCvc,
    holderName,
  };
}
