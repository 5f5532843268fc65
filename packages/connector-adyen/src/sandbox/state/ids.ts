import { createDraw, DIGITS, UPPER_ALPHANUMERIC } from '@prism/core/sandbox';

/** Makes ids in Adyen's forms. */
export interface Ids {
  /** A fresh reference of 16 characters, as payments, modifications and stored payment methods have. */
  reference(): string;
  /** A fresh number of so many digits. */
  digits(length: number): string;
  /** A fresh opaque token, of the form of those that the shopper's browser carries around. */
  token(): string;
}

/** A source of ids that gives the same ones for the same seed. */
export function createIds(seed: number): Ids {
  const draw = createDraw(seed);
  return {
    reference: () => draw(UPPER_ALPHANUMERIC, 16),
    digits: (length) => draw(DIGITS, length),
    token: () => `Ab02b4c0!${draw(UPPER_ALPHANUMERIC, 48)}`,
  };
}
