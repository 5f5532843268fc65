import { currencyExponents, isPrismError, type Money } from '@prism/core';
import { check } from '../../check.ts';
import type { CurrencyFacts } from '../../fixture.ts';
import type { Ending } from '../../stage/play.ts';

/** Whether the processor can write the amount, without rounding and within its limit. */
export function isTaken(currencies: CurrencyFacts, amount: Money): boolean {
  const { digits, steps, largest = Number.MAX_SAFE_INTEGER } = currencies;
  const [count, unit] = fractionOf(currencies, amount);
  if (digits[amount.currency] === undefined || count % unit !== 0n || count / unit > BigInt(largest)) return false;
  return amount.minorAmount % (steps?.[amount.currency] ?? 1) === 0;
}

/** Fails unless what was sent last is exactly the amount. */
export function isWritten(currencies: CurrencyFacts, amount: Money, { sent }: Ending, where: string): void {
  check(isTaken(currencies, amount), `${where} was sent; the processor does not take it.`);
  const [last] = sent.slice(-1);
  const written = last && currencies.amountIn(last);
  if (written === undefined) return;
  const [count, unit] = fractionOf(currencies, amount);
  check(
    Number.isSafeInteger(written) && BigInt(written) === count / unit,
    `${where} was written as ${written} instead of ${count / unit}.`,
  );
}

/** Fails unless it was refused by the name of the amount: before anything is sent, or because the answer is about another amount. */
export function isRefused({ error }: Ending, asked: string, where: string): void {
  const code = isPrismError(error) ? error.code : String(error);
  const isAboutAmount =
    /^(CURRENCY_NOT_SUPPORTED|AMOUNT_CONVERSION_FAILED|INVALID_INPUT|INPUT_NOT_SUPPORTED|INTEGRITY_CHECK_FAILED)$/;
  check(isAboutAmount.test(code), `${where} failed with ${code} instead of being refused for its amount.`);
  const issues = isPrismError(error) ? error.issues : [];
  const names = [asked, `${asked}.currency`, `${asked}.minorAmount`];
  const isNamed = issues.some(({ field, message }) => names.includes(field) && message);
  check(isNamed, `${where} was refused without saying what is wrong with ${asked}.`);
}

/** The amount in the processor's smallest unit, as a fraction: what is asked for, over what it is counted in. */
function fractionOf({ digits }: CurrencyFacts, { minorAmount, currency }: Money): readonly [bigint, bigint] {
  return [BigInt(minorAmount) * 10n ** BigInt(digits[currency] ?? 0), 10n ** BigInt(exponentOf(currency))];
}

function exponentOf(code: string): number {
  return Object.entries(currencyExponents).find(([known]) => known === code)?.[1] ?? 0;
}
