import type { Money } from '@prism/core';
import * as z from 'zod/mini';
import { fromAdyenAmount } from '../currency.ts';

export const amountWire = z.object({ currency: z.string(), value: z.number() });

/** The amount of an answer. */
export function toMoney(amount: z.infer<typeof amountWire>): Money {
  const converted = fromAdyenAmount(amount);
  // Left out, it would pass for an answer that says nothing of the amount.
  if (converted === undefined) throw new RangeError('an amount that has no meaning in ISO 4217');
  return converted;
}
