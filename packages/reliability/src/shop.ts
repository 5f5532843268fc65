import type { Currency, Money } from '@prism/core';
import type { Random } from './random.ts';
import type { Receipt, Step } from './step.ts';

/** Someone who makes payments. */
export interface Shop {
  readonly random: Random;
  /** The receipt, if the step came through in the end. */
  perform(step: Step): Promise<Receipt | undefined>;
}

const currencies: readonly Currency[] = ['USD', 'EUR', 'JPY'];

/** What something costs. */
export function someMoney({ between, pick }: Random): Money {
  return { minorAmount: between(200, 99_999), currency: pick(currencies) };
}

/** All of it, or less. */
export function partOf({ minorAmount, currency }: Money, { between, chance }: Random): Money {
  return { minorAmount: chance(0.5) ? minorAmount : between(1, minorAmount), currency };
}

/** Most calls are named by an id of the merchant's, which is never used again. */
export function merchantId(random: Random): string | undefined {
  return random.chance(0.75) ? freshId(random) : undefined;
}

/** An id of the merchant's, for calls that have to be named. */
export function freshId(random: Random): string {
  return `m-${random.between(0, Number.MAX_SAFE_INTEGER)}`;
}
