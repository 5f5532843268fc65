import { currencyExponents, isPrismError, type Money, type OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { specOf } from '../../catalogue.ts';
import { check, same } from '../../check.ts';
import { type Ending, play, works } from '../../stage/play.ts';

/** Each amount in each currency arrives as it is meant and comes back as it was, or is refused before anything is sent. */
export const currenciesAreExact: Case = {
  id: 'currencies-are-exact',
  title: 'an amount in whatever currency arrives exactly, or is refused before anything is sent',
  checks: (candidate) =>
    candidate.claimed.filter(movesAmounts).flatMap((name) =>
      Object.keys(currencyExponents).map((code) => ({
        about: `${name} ${code}`,
        run: async () => {
          if (!(await works(candidate, name))) return;
          for (const amount of amountsIn(code)) await isExact(candidate, name, amount);
        },
      })),
    ),
};

function movesAmounts(name: OperationName): boolean {
  return specOf(name).repeats !== undefined;
}

/** So many units that no processor finds it too little, and amounts beside it that use every digit. */
function amountsIn(code: string): readonly Money[] {
  const round = roundAmount(code);
  return [round, round + 10 ** (exponentOf(code) ?? 2), round + 37, 98_765_431].map((minorAmount) =>
    moneyIn(code, minorAmount),
  );
}

function roundAmount(code: string): number {
  return 10_000 * 10 ** (exponentOf(code) ?? 2);
}

function exponentOf(code: string): number | null | undefined {
  return Object.entries(currencyExponents).find(([known]) => known === code)?.[1];
}

/** Also in codes in which nobody can pay, which have to be refused. */
function moneyIn(code: string, minorAmount: number): Money {
  return { minorAmount, currency: code as Money['currency'] };
}

async function isExact(candidate: Candidate, name: OperationName, amount: Money): Promise<void> {
  const { asked = '', answered = '' } = specOf(name).repeats ?? {};
  const prepared = await play(candidate, name, {
    amount,
    change: (usual) => ({ ...usual, [asked]: amount }),
  }).catch((error: unknown) => notPrepared(error));
  const where = `${name} of ${amount.minorAmount} ${amount.currency}`;
  if (prepared === undefined || prepared.sent.length === 0) {
    isRefused(prepared, where);
    mustBeTaken(candidate, amount, where);
    return;
  }
  const { error, response, sent } = prepared;
  if (error !== undefined) throw new Error(`${where} was sent, and then failed: ${String(error)}`);
  const inAnswer = response?.[answered];
  if (inAnswer !== undefined) same(inAnswer, amount, `${where} came back as another amount`);
  isWrittenAs(candidate, amount, sent.at(-1), where);
}

/** What has to be there first cannot be made of this amount either. */
function notPrepared(error: unknown): undefined {
  if (isPrismError(error) && error.requestSent === 'no') return undefined;
  throw error;
}

function isRefused(ending: Ending | undefined, where: string): void {
  if (ending === undefined) return;
  const code = isPrismError(ending.error) ? ending.error.code : String(ending.error);
  check(
    /^(CURRENCY_NOT_SUPPORTED|AMOUNT_CONVERSION_FAILED|INVALID_INPUT|INPUT_NOT_SUPPORTED)$/.test(code),
    `${where} failed with ${code} instead of being refused for its amount.`,
  );
}

/** Whole hundreds of units can be written whatever the digits. */
function mustBeTaken({ currencies }: Candidate, { minorAmount, currency }: Money, where: string): void {
  const isListed = currencies?.digits[currency] !== undefined;
  check(!isListed || minorAmount !== roundAmount(currency), `${where} was refused; the processor takes this currency.`);
}

function isWrittenAs(
  candidate: Candidate,
  amount: Money,
  sent: Ending['sent'][number] | undefined,
  where: string,
): void {
  const { currencies } = candidate;
  if (currencies === undefined || sent === undefined) return;
  const digits = currencies.digits[amount.currency];
  check(digits !== undefined, `${where} was sent; the processor does not take this currency.`);
  const written = currencies.amountIn(sent);
  if (written === undefined) return;
  // In whole steps of the finer of the two, so that nothing is rounded here either.
  const exponent = exponentOf(amount.currency) ?? 0;
  check(
    BigInt(Math.round(written)) * 10n ** BigInt(exponent) === BigInt(amount.minorAmount) * 10n ** BigInt(digits) &&
      Number.isInteger(written),
    `${where} was written as ${written}; the processor's amounts have ${digits} decimal digits.`,
  );
}
