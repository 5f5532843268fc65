import * as z from 'zod/mini';
import { type Currency, currencyIssue, isCurrency } from './currency.ts';
import { atLeast, fields } from './fields.ts';

/** An amount of money: ISO 4217 minor units (cents of a dollar, whole yen, thousandths of a dinar). */
export interface Money {
  /** A safe integer: 10.50 USD is 1050, 1000 JPY is 1000. */
  readonly minorAmount: number;
  /** The ISO 4217 code, in upper case. */
  readonly currency: Currency;
}

const integer = 'must be a whole number of minor units (10.50 USD is 1050), at most 2^53 - 1';

function moneyOfAtLeast(minimum: number) {
  return fields({
    minorAmount: atLeast(minimum, integer),
    currency: z.custom<Currency>(isCurrency, { error: ({ input }) => currencyIssue(input) }),
  });
}

/**
 * Any amount, zero included.
 *
 * @internal
 */
export const money = moneyOfAtLeast(0);

/**
 * Money that is to move: zero is no payment.
 *
 * @internal
 */
export const positiveMoney = moneyOfAtLeast(1);
