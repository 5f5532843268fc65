import * as z from 'zod/mini';
import type { Sensitive } from '../secret.ts';
import { fields, matching, name, sensitive, text } from './fields.ts';

/** A card as the buyer typed it. It is sent to the processor and kept nowhere. */
export interface Card {
  /** 12 to 19 digits, without spaces. */
  readonly cardNumber: Sensitive;
  /** `01` to `12`. */
  readonly cardExpMonth: Sensitive;
  /** Four digits, or the last two. */
  readonly cardExpYear: Sensitive;
  /** 3 or 4 digits. */
  readonly cardCvc?: Sensitive | undefined;
  readonly cardHolderName?: Sensitive | undefined;
}

/** A payment method that the processor holds: its token, from `paymentMethod.tokenize` or its own browser library. */
export interface Token {
  readonly token: Sensitive;
}

/** A card that the processor's own library has encrypted in the buyer's browser, field by field: nobody else can read it. */
export interface EncryptedCard {
  readonly cardNumber: Sensitive;
  readonly cardExpMonth: Sensitive;
  readonly cardExpYear: Sensitive;
  readonly cardCvc?: Sensitive | undefined;
  /** In clear, as the buyer typed it. */
  readonly cardHolderName?: Sensitive | undefined;
}

/** An object with exactly one key: the kind of payment method. */
export type PaymentMethod =
  | { readonly card: Card; readonly encryptedCard?: undefined; readonly token?: undefined }
  | { readonly encryptedCard: EncryptedCard; readonly card?: undefined; readonly token?: undefined }
  | { readonly token: Token; readonly card?: undefined; readonly encryptedCard?: undefined };

/** A payment method that is already stored at the processor. */
export interface StoredPaymentMethod {
  readonly token: Token;
}

const twoDigits = z.pipe(
  matching(/^(?:0?[1-9]|1[0-2])$/, 'must be a month, "01" to "12"'),
  z.transform((month: string) => month.padStart(2, '0')),
);

const fourDigits = z.pipe(
  matching(/^(?:20)?\d{2}$/, 'must be a year of four digits, such as "2031", or its last two'),
  z.transform((year: string) => (year.length === 2 ? `20${year}` : year)),
);

/** @internal */
export const card = fields({
  cardNumber: sensitive(matching(/^\d{12,19}$/, 'must be 12 to 19 digits, without spaces')),
  cardExpMonth: sensitive(twoDigits),
  cardExpYear: sensitive(fourDigits),
  cardCvc: z.optional(sensitive(matching(/^\d{3,4}$/, 'must be 3 or 4 digits'))),
  cardHolderName: z.optional(name),
});

const cipher = sensitive(text(10_000));

const encryptedCard = fields({
  cardNumber: cipher,
  cardExpMonth: cipher,
  cardExpYear: cipher,
  cardCvc: z.optional(cipher),
  cardHolderName: z.optional(name),
});

const token = fields({ token: sensitive(text(5000)) });

interface Kinds {
  readonly card?: Card | undefined;
  readonly encryptedCard?: EncryptedCard | undefined;
  readonly token?: Token | undefined;
}

/** Exactly one kind, checked here and not by a union of schemas, so that an error names the field inside it. */
const exactlyOne = z.pipe(
  fields({ card: z.optional(card), encryptedCard: z.optional(encryptedCard), token: z.optional(token) }),
  z.transform(({ card, encryptedCard, token }, context) => {
    const given = [card, encryptedCard, token].filter((kind) => kind !== undefined);
    if (given.length === 1) {
      if (card !== undefined) return { card };
      if (encryptedCard !== undefined) return { encryptedCard };
      if (token !== undefined) return { token };
    }
    const message = 'must have exactly one of card, encryptedCard, token';
    context.issues.push({ code: 'custom', message, input: undefined });
    return z.NEVER;
  }),
);

/** @internal */
export const paymentMethod = z.pipe(z.custom<Kinds, PaymentMethod>(), exactlyOne);

/** @internal */
export const storedPaymentMethod = fields({ token });
