import { currencyExponents, isPrismError, type Money, type OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { specOf } from '../../catalogue.ts';
import { check, same } from '../../check.ts';
import type { CurrencyFacts } from '../../fixture.ts';
import type { Fields } from '../../samples/fields.ts';
import { type Ending, play, works } from '../../stage/play.ts';

/** Each amount in each currency arrives as it is meant and comes back as it was, or is refused before anything is sent. */
export const currenciesAreExact: Case = {
  id: 'currencies-are-exact',
  title: 'an amount in whatever currency arrives exactly, or is refused before anything is sent',
  checks: (candidate) =>
    candidate.claimed.filter(repeatsAmounts).flatMap((name) =>
      Object.entries(currencyExponents).map(([code, exponent]) => ({
        about: `${name} ${code}`,
        run: async () => {
          if (!(await works(candidate, name))) return;
          const isKnown = candidate.currencies === undefined || candidate.currencies.digits[code] !== undefined;
          for (const minorAmount of amountsOf(isKnown ? exponent : 0))
            await isExact(candidate, name, moneyIn(code, minorAmount));
        },
      })),
    ),
};

function repeatsAmounts(name: OperationName): boolean {
  return specOf(name).repeats !== undefined;
}

/** Whole units, so many that no processor finds it too little; and amounts beside it that use every digit. */
function amountsOf(exponent: number | null): readonly number[] {
  const whole = 10_001 * 10 ** (exponent ?? 0);
  return (exponent ?? 0) === 0 ? [whole] : [whole, whole + 10, whole + 37];
}

function moneyIn(code: string, minorAmount: number): Money {
  // Also codes in which nobody can pay: they have to be refused.
  return { minorAmount, currency: code as Money['currency'] };
}

async function isExact(candidate: Candidate, name: OperationName, amount: Money): Promise<void> {
  const { currencies } = candidate;
  const { asked = '', answered = '' } = specOf(name).repeats ?? {};
  const where = `${name} of ${amount.minorAmount} ${amount.currency}`;
  const change = (usual: Fields) => ({ ...usual, [asked]: amount });
  const ending = await unlessRefused(play(candidate, name, { amount, change }));
  if (ending === undefined || ending.sent.length === 0) {
    check(currencies === undefined || !isTaken(currencies, amount), `${where} was refused; the processor takes it.`);
    // Where what has to be there first cannot be made of this amount, it is of the usual one.
    isRefused(ending ?? (await play(candidate, name, { change })), asked, where);
    return;
  }
  if (ending.error !== undefined) throw new Error(`${where} was sent, and then failed: ${String(ending.error)}`);
  const inAnswer = ending.response?.[answered];
  if (inAnswer !== undefined) same(inAnswer, amount, `${where} came back as another amount`);
  if (currencies !== undefined) isWritten(currencies, amount, ending, where);
}

async function unlessRefused(playing: Promise<Ending>): Promise<Ending | undefined> {
  try {
    return await playing;
  } catch (error) {
    if (isPrismError(error) && error.requestSent === 'no') return undefined;
    throw error;
  }
}

/** Before anything is sent, by its name; or because the answer is about another amount. */
function isRefused({ error }: Ending, asked: string, where: string): void {
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

/** Whether the processor can write the amount without rounding. */
function isTaken(currencies: CurrencyFacts, amount: Money): boolean {
  const { digits, steps } = currencies;
  const [count, unit] = fractionOf(currencies, amount);
  const isListed = digits[amount.currency] !== undefined;
  return isListed && count % unit === 0n && amount.minorAmount % (steps?.[amount.currency] ?? 1) === 0;
}

function isWritten(currencies: CurrencyFacts, amount: Money, { sent }: Ending, where: string): void {
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
