import { declineCodes, type OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { check, same } from '../../check.ts';
import { leavesOf } from '../../samples/paths.ts';
import { play } from '../../stage/play.ts';

/** A decline is an answer, in three layers, and no exception. */
export const declinesAreValues: Case = {
  id: 'declines-are-values',
  title: 'what the bank declines is an answer with its reason, and no exception',
  checks: (candidate) =>
    candidate.claimed
      .filter((name) => candidate.fixtureOf(name).declined !== undefined)
      .map((name) => ({ about: name, run: () => isDeclined(candidate, name) })),
};

async function isDeclined(candidate: Candidate, name: OperationName): Promise<void> {
  const { prepare, code } = candidate.fixtureOf(name).declined ?? {};
  const { response, error } = await play(candidate, name, prepare ? { prepare } : {});
  if (error !== undefined) throw error;
  check(isFailure(response?.['status']), `${name} was declined, and answered ${String(response?.['status'])}.`);
  isExplained(response?.['error'], code ?? '');
}

/** Whether a status is one of a payment, refund or payment method that did not come about. */
export function isFailure(status: unknown): boolean {
  return /^(?:\w+_FAILED|\w*FAILURE|EXPIRED)$/.test(String(status));
}

/** The code, with its words for the merchant and for the buyer, and what the processor itself said. */
export function isExplained(error: unknown, code: string): void {
  const { unifiedDetails, connectorDetails } = Object(error);
  const words = Object.entries(declineCodes).find(([known]) => known === code)?.[1];
  const { message, userGuidanceMessage } = words ?? {};
  same(unifiedDetails, { code, message, userGuidanceMessage }, 'The unified reason of the decline');
  const said = leavesOf(connectorDetails).some(({ value }) => typeof value === 'string' && value !== '');
  check(said, 'Nothing of what the processor said stands in connectorDetails.');
}
