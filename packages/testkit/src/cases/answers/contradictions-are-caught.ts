import { isPrismError, type Money, type OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { specOf } from '../../catalogue.ts';
import { check } from '../../check.ts';
import { type Fields, fieldsOf } from '../../samples/fields.ts';
import { withMerchantIds } from '../../samples/merchant-ids.ts';
import { altering, replaced } from '../../stage/alter.ts';
import { type Ending, play, works } from '../../stage/play.ts';

type Other = (value: unknown, request: Fields) => unknown;

/** What an altered answer has in place of the money that was asked for. */
const ofMoney: Readonly<Record<string, Other>> = {
  amount: (value, request) => moneyOf(request).flatMap(({ minorAmount }) => otherAmount(value, minorAmount))[0],
  currency: (value, request) =>
    moneyOf(request).flatMap(({ currency }) => (isSameCode(value, currency) ? [otherCode(value)] : []))[0],
};

/**
 * An answer about another amount, another currency or another thing than was asked for is never taken for an answer. What the
 * processor does not repeat cannot contradict.
 */
export const contradictionsAreCaught: Case = {
  id: 'contradictions-are-caught',
  title: 'an answer with another amount, currency or reference fails the integrity check',
  checks: (candidate) =>
    candidate.claimed.flatMap((name) =>
      Object.entries({ ...ofMoney, ...ofIds(name) }).map(([what, other]) => ({
        about: `${name} ${what}`,
        run: () => isCaught(candidate, name, other),
      })),
    ),
};

async function isCaught(candidate: Candidate, name: OperationName, other: Other): Promise<void> {
  if (!(await works(candidate, name))) return;
  const change = (usual: Fields) => withMerchantIds(name, withMoney(candidate, name, usual));
  const sound = await play(candidate, name, { change });
  if (sound.error !== undefined) return;
  let altered = false;
  const ending = await play(candidate, name, {
    change,
    meddle: altering((body) =>
      replaced(body, (value) => {
        const instead = other(value, sound.request);
        altered ||= instead !== undefined;
        return instead;
      }),
    ),
  });
  if (altered) check(isIntegrityError(ending), `It was taken for an answer: ${String(ending.response?.['status'])}.`);
}

function isIntegrityError({ error }: Ending): boolean {
  // One that cannot be an amount at all does not get as far as the comparison.
  return isPrismError(error) && /^(INTEGRITY_CHECK_FAILED|RESPONSE_HANDLING_FAILED)$/.test(error.code);
}

function withMoney(candidate: Candidate, name: OperationName, usual: Fields): Fields {
  const { asked } = specOf(name).repeats ?? {};
  return asked === undefined ? usual : { ...usual, [asked]: candidate.amount };
}

function moneyOf(request: Fields): readonly Money[] {
  return Object.values(request).filter(
    (value): value is Money => typeof value === 'object' && value !== null && 'minorAmount' in value,
  );
}

/** However the processor writes it: 7321, "7321", 73.21. */
function otherAmount(value: unknown, minorAmount: number): unknown[] {
  const isIt = typeof value === 'number' || typeof value === 'string';
  if (!isIt || value === '') return [];
  const number = Number(value);
  if (number === minorAmount) return [typeof value === 'string' ? String(number + 100) : number + 100];
  return number === minorAmount / 100 ? [typeof value === 'string' ? (number + 1).toFixed(2) : number + 1] : [];
}

function isSameCode(value: unknown, currency: string): boolean {
  return typeof value === 'string' && value.toUpperCase() === currency;
}

function otherCode(value: unknown): string {
  const code = String(value).toUpperCase() === 'USD' ? 'EUR' : 'USD';
  return value === String(value).toLowerCase() ? code.toLowerCase() : code;
}

/** Each id that the request can have, in turn: the merchant's and the processor's. */
function ofIds(name: OperationName): Readonly<Record<string, Other>> {
  const ids = fieldsOf(name).flatMap(({ path }) => (/^(?:merchant|connector)\w*Id$/.test(path.join('.')) ? path : []));
  return Object.fromEntries(
    ids.map((id): [string, Other] => [
      id,
      (value, request) => (request[id] !== undefined && request[id] === value ? `${String(value)}-other` : undefined),
    ]),
  );
}
