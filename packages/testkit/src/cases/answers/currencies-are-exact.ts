import { currencyExponents, isPrismError, type Money, type OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { specOf } from '../../catalogue.ts';
import { check, same } from '../../check.ts';
import type { Fields } from '../../samples/fields.ts';
import { type Ending, play, works } from '../../stage/play.ts';
import { extremeAmounts } from './extreme-amounts.ts';
import { isRefused, isTaken, isWritten } from './written-amount.ts';

/** Each amount in each currency arrives as it is meant and comes back as it was, or is refused before anything is sent. */
export const currenciesAreExact: Case = {
  id: 'currencies-are-exact',
  title: 'an amount in whatever currency arrives exactly, or is refused before anything is sent',
  checks: (candidate) =>
    candidate.claimed.filter(repeatsAmounts).flatMap((name) => [
      ...Object.entries(currencyExponents).map(([code, exponent]) => ({
        about: `${name} ${code}`,
        run: async () => {
          if (!(await works(candidate, name))) return;
          const isKnown = candidate.currencies === undefined || candidate.currencies.digits[code] !== undefined;
          for (const minorAmount of amountsOf(isKnown ? exponent : 0))
            await isExact(candidate, name, moneyIn(code, minorAmount));
        },
      })),
      ...extremeAmounts(candidate, name),
    ]),
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
