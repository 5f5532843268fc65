import { check } from '../../check.ts';
import { play } from '../../stage/play.ts';
import { forEachCreation } from './each-creation.ts';
import { keysOf } from './keyed-requests.ts';

/** What makes something new each time has a key, whether or not the merchant named it. */
export const mutationsHaveAKey = forEachCreation(
  'mutations-have-a-key',
  'each request that makes something has an idempotency key',
  async (candidate, name) => {
    const { sent } = await play(candidate, name);
    const missing = keysOf(candidate, sent).filter((key) => key === undefined).length;
    check(missing === 0, `${missing} requests of ${name} have no key: who repeats them makes two.`);
  },
);
