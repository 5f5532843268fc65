import type { ErrorCode, OperationName, PrismError, Timeouts } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { specOf } from '../../catalogue.ts';
import { check } from '../../check.ts';
import { play, prismError, works } from '../../stage/play.ts';

/** Something that goes wrong with one request of a call. */
export interface Mishap {
  /** What becomes of the request. */
  happen(forward: () => Promise<Response>, request: Request): Promise<Response>;
  /** The codes with which the call may fail. */
  readonly codes: readonly ErrorCode[];
  /** What is known of the request that met it. */
  readonly requestSent: PrismError['requestSent'];
  /** Whether nobody can know, by this answer, what became of it. */
  readonly undecided: boolean;
  /** Whether calling again is of use, once it is safe; where the kit cannot know, absent. */
  readonly again?: boolean;
  /** How long the call waits, in some unit of patience. */
  readonly timeouts?: (patience: number) => Timeouts;
  /** Where an operation does not mind it. */
  readonly spares?: (name: OperationName) => boolean;
}

/** A case in which mishaps strike each request of each operation in turn. */
export function forEachMishap(id: string, title: string, mishaps: Readonly<Record<string, Mishap>>): Case {
  return {
    id,
    title,
    checks: (candidate) =>
      Object.entries(mishaps).flatMap(([what, mishap]) =>
        candidate.claimed
          .filter((name) => !mishap.spares?.(name))
          .map((name) => ({ about: `${name} ${what}`, run: () => strikePatiently(candidate, name, mishap) })),
      ),
  };
}

/** On a busy machine time can be up before anything has happened: then it is worth waiting longer. */
async function strikePatiently(candidate: Candidate, name: OperationName, mishap: Mishap): Promise<void> {
  if (!(await works(candidate, name))) return;
  try {
    await strike(candidate, name, { mishap, patience: 1 });
  } catch (error) {
    if (mishap.timeouts === undefined) throw error;
    await strike(candidate, name, { mishap, patience: 25 });
  }
}

interface Attempt {
  readonly mishap: Mishap;
  readonly patience: number;
}

async function strike(candidate: Candidate, name: OperationName, { mishap, patience }: Attempt): Promise<void> {
  const timeouts = mishap.timeouts?.(patience);
  const { sent } = await play(candidate, name);
  const header = candidate.configured().idempotency?.header ?? '';
  for (const [index, { method, headers }] of sent.entries()) {
    const ending = await play(candidate, name, {
      meddle: (forward, ordinal, request) => (ordinal === index + 1 ? mishap.happen(forward, request) : forward()),
      ...(timeouts && { options: { timeouts } }),
    });
    const where = `${name}, request ${index + 1}`;
    const error = prismError(ending, where);
    check(
      mishap.codes.includes(error.code),
      `${where}: it failed with ${error.code} instead of ${mishap.codes.join(' or ')}.`,
    );
    const facts = { error, isRead: method === 'GET', hasKey: headers[header] !== undefined, where };
    if (index === 0) isTold(name, mishap, facts);
  }
}

interface Facts {
  readonly error: PrismError;
  readonly isRead: boolean;
  readonly hasKey: boolean;
  readonly where: string;
}

/** What the error says of the first request, with which nothing has happened before. */
function isTold(
  name: OperationName,
  { requestSent, undecided, again }: Mishap,
  { error, isRead, hasKey, where }: Facts,
): void {
  const { movesMoney, effect } = specOf(name);
  check(error.requestSent === requestSent, `${where}: requestSent is ${error.requestSent} instead of ${requestSent}.`);
  const moved = movesMoney && undecided && !isRead ? 'unknown' : 'no';
  check(error.moneyMoved === moved, `${where}: moneyMoved is ${error.moneyMoved} instead of ${moved}.`);
  if (again === undefined) return;
  const isRepeatable = effect !== 'create' || isRead || hasKey;
  const retry = again && (isRepeatable || !undecided) ? 'same-key' : 'never';
  check(error.retry === retry, `${where}: retry is ${error.retry} instead of ${retry}.`);
}
