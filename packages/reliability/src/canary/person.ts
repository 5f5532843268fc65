import type { Address, BuyerDetails, Card, PostalAddress } from '@prism/core';
import type { Canaries } from './canaries.ts';

/** Where the person lives. */
export function postalAddress({ line1, city, zipCode }: Canaries): PostalAddress {
  return { line1, line2: line1, line3: line1, city, state: city, zipCode, countryAlpha2Code: 'DE' };
}

/** Where the person lives, and who it is. */
export function fullAddress(canaries: Canaries): Address {
  const { firstName, lastName, email, phone } = canaries;
  return { ...postalAddress(canaries), firstName, lastName, email, phone };
}

/** The person as who buys. */
export function buyer({ name, email, phone }: Canaries): BuyerDetails {
  return { name, email, phone };
}

/** A card of the person's. */
export function card({ testCardNumber, cardCvc, name }: Canaries): Card {
  return {
    cardNumber: testCardNumber,
    cardExpMonth: '11',
    cardExpYear: '2039',
    cardCvc,
    cardHolderName: name,
  };
}
