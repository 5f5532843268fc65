import type { Case } from '../case.ts';
import { claimedOperationsWork } from './contract/claimed-operations-work.ts';
import { identity } from './contract/identity.ts';
import { unclaimedOperationsAreRefused } from './contract/unclaimed-operations-are-refused.ts';
import { documentedAnswers } from './documentation/documented-answers.ts';
import { documentedRequests } from './documentation/documented-requests.ts';

/** The suite. */
export const cases: readonly Case[] = [
  identity,
  claimedOperationsWork,
  unclaimedOperationsAreRefused,
  documentedRequests,
  documentedAnswers,
];
