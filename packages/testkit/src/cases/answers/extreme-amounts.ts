import {
  type Currency,
  currencyExponents,
  isCurrency,
  isPrismError,
  type Money,
  type OperationName,
} from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Check } from '../../case.ts';
import { isValid, specOf } from '../../catalogue.ts';
import { check } from '../../check.ts';
import type { CurrencyFacts } from '../../fixture.ts';
import { play, works } from '../../stage/play.ts';
import { isRefused, isTaken, isWritten } from './written-amount.ts';

/**
 * Nothing, the smallest amount, the largest and the first beyond it are written as they are, or refused before anything is sent.
 * What the processor itself finds too little or too much it may say.
 */
export function extremeAmounts(candidate: Candidate, name: OperationName): readonly Check[] {
  const { currencies } = candidate;
  if (currencies === undefined) return [];
  return oneOfEachScale(currencies).map((currency) => ({
    about: `${name} ${currency} from the smallest to the largest`,
    run: async () => {
      if (!(await works(candidate, name))) return;
      for (const minorAmount of extremesOf(currencies, currency))
        await isExact(candidate, currencies, name, { minorAmount, currency });
    },
  }));
}

/** A currency for each way in which the processor counts. */
function oneOfEachScale({ digits, steps }: CurrencyFacts): readonly Currency[] {
  const codes = Object.keys(digits).filter(isCurrency);
  return [
    ...new Map(codes.map((code) => [[currencyExponents[code], digits[code], steps?.[code]].join(), code])).values(),
  ];
}

function extremesOf(
  { digits, steps, largest = Number.MAX_SAFE_INTEGER }: CurrencyFacts,
  code: Currency,
): readonly number[] {
  const finer = (digits[code] ?? 0) - currencyExponents[code];
  const step = Math.max(steps?.[code] ?? 1, 10 ** -finer);
  const most = Math.min(Math.floor(largest / 10 ** finer), Number.MAX_SAFE_INTEGER);
  const last = most - (most % step);
  return [0, step, last, last + step, Number.MAX_SAFE_INTEGER].filter(Number.isSafeInteger);
}

async function isExact(
  candidate: Candidate,
  currencies: CurrencyFacts,
  name: OperationName,
  amount: Money,
): Promise<void> {
  const { asked = '' } = specOf(name).repeats ?? {};
  const where = `${name} of ${amount.minorAmount} ${amount.currency}`;
  const ending = await play(candidate, name, { change: (usual) => ({ ...usual, [asked]: amount }) });
  if (ending.sent.length > 0) return isWritten(currencies, amount, ending, where);
  check(isPrismError(ending.error) && ending.error.requestSent === 'no', `${where} was not sent, and no refusal.`);
  const isLawful = isTaken(currencies, amount) && isValid(name, ending.request);
  check(!isLawful, `${where} was refused; the processor takes it.`);
  isRefused(ending, asked, where);
}
