import type { OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import { check, same } from '../../check.ts';
import { play, prismError } from '../../stage/play.ts';
import { forEachCreation } from './each-creation.ts';
import { keysOf } from './keyed-requests.ts';

/** As long as what everybody takes for a key. */
const usualKey = '4f0d5c36-7c1e-4c0a-9d6f-2b1f5e8a7d11';

/** Who gives a key counts on it. */
export const callersKeysAreSentAsTheyAre = forEachCreation(
  'callers-keys-are-sent-as-they-are',
  "a key of the caller's is sent as it is",
  async (candidate, name) => {
    const { longestKey } = candidate;
    await isSent(candidate, name, usualKey);
    if (longestKey === undefined) return;
    // Also of a key that is longer than any caller can give.
    same(candidate.configured().idempotency?.maxLength ?? longestKey, longestKey, 'The longest key that it takes');
    await isSent(candidate, name, usualKey.padEnd(longestKey, 'x'));
    await isRefused(candidate, name, usualKey.padEnd(longestKey + 1, 'x'));
  },
);

async function isSent(candidate: Candidate, name: OperationName, idempotencyKey: string): Promise<void> {
  const { sent, error } = await play(candidate, name, { callOptions: { idempotencyKey } });
  if (error !== undefined) throw error;
  const [key] = keysOf(candidate, sent);
  check(key === undefined || key === idempotencyKey, `${name} sends another key than the caller's.`);
}

/** One that the processor would refuse, or cut. */
async function isRefused(candidate: Candidate, name: OperationName, idempotencyKey: string): Promise<void> {
  const ending = await play(candidate, name, { callOptions: { idempotencyKey } });
  if (ending.sent.length > 0 && keysOf(candidate, ending.sent)[0] === undefined) return;
  const { code } = prismError(ending, name);
  const isRefusal = code === 'INVALID_CLIENT_OPTIONS' && ending.sent.length === 0;
  check(isRefusal, `A key of ${idempotencyKey.length} characters is not refused, but ${code}.`);
}
