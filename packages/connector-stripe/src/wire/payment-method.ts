import type { StoredCard } from '@prism/core';
import * as z from 'zod/mini';
import { declineWire } from './decline.ts';
import { metadataWire, reference, text } from './reference.ts';

/** https://docs.stripe.com/api/payment_methods/object */
export const paymentMethodWire = z.object({
  id: z.string(),
  customer: reference,
  card: z.nullish(
    z.object({
      brand: text,
      last4: text,
      exp_month: z.nullish(z.number()),
      exp_year: z.nullish(z.number()),
      country: text,
    }),
  ),
  metadata: metadataWire,
});

/** A payment method, or a decline: HTTP 402. */
export const paymentMethodOrDecline = z.union([paymentMethodWire, z.object({ error: declineWire })]);

export function toStoredCard({ card }: z.infer<typeof paymentMethodWire>): StoredCard | undefined {
  return card
    ? {
        cardNetwork: card.brand ?? undefined,
        lastFour: card.last4 ?? undefined,
        cardExpMonth: card.exp_month?.toString().padStart(2, '0'),
        cardExpYear: card.exp_year?.toString(),
        issuingCountry: card.country ?? undefined,
      }
    : undefined;
}
