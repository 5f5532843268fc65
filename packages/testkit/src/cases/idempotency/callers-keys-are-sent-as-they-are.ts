import { check } from '../../check.ts';
import { play } from '../../stage/play.ts';
import { forEachCreation } from './each-creation.ts';
import { keysOf } from './keyed-requests.ts';

/** As long as what everybody takes for a key. */
const idempotencyKey = '4f0d5c36-7c1e-4c0a-9d6f-2b1f5e8a7d11';

/** Who gives a key counts on it. */
export const callersKeysAreSentAsTheyAre = forEachCreation(
  'callers-keys-are-sent-as-they-are',
  "a key of the caller's is sent as it is",
  async (candidate, name) => {
    const { sent, error } = await play(candidate, name, { callOptions: { idempotencyKey } });
    if (error !== undefined) throw error;
    const [key] = keysOf(candidate, sent);
    check(key === undefined || key === idempotencyKey, `${name} sends another key than the caller's.`);
  },
);
