import type { StoredCard } from '@prism/core';
import * as z from 'zod/mini';
import { text } from './text.ts';

/** https://docs.adyen.com/api-explorer/Checkout/71/post/storedPaymentMethods#responses-201 */
export const storedMethodWire = z.object({
  id: z.string(),
  shopperReference: text,
  brand: text,
  lastFour: text,
  expiryMonth: text,
  expiryYear: text,
});

type StoredMethod = z.infer<typeof storedMethodWire>;

export function toStoredCard({ brand, lastFour, expiryMonth, expiryYear }: StoredMethod): StoredCard {
  return {
    cardNetwork: brand ?? undefined,
    lastFour: lastFour ?? undefined,
    cardExpMonth: expiryMonth?.padStart(2, '0'),
    // Adyen documents two digits, and answers four in its examples.
    cardExpYear: expiryYear?.replace(/^\d{2}$/, '20$&'),
  };
}
