import * as z from 'zod/mini';

/** What may be shown of a stored card. */
export interface StoredCard {
  /** `visa`, `mastercard`, …: the processor's word. */
  readonly cardNetwork?: string | undefined;
  readonly lastFour?: string | undefined;
  readonly cardExpMonth?: string | undefined;
  readonly cardExpYear?: string | undefined;
  /** ISO 3166-1 alpha-2 of the bank. */
  readonly issuingCountry?: string | undefined;
}

const word = z.optional(z.string());

/** @internal */
export const storedCard = z.object({
  cardNetwork: word,
  lastFour: word,
  cardExpMonth: word,
  cardExpYear: word,
  issuingCountry: word,
});
