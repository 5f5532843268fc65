import { check } from '../../check.ts';
import { type Meddle, play } from '../../stage/play.ts';
import { forEachCreation } from './each-creation.ts';
import { keysOf } from './keyed-requests.ts';

const overloaded = (): Response => Response.json({}, { status: 429, headers: { 'retry-after': '0' } });

/** A processor that has too much to do, once. */
const once: Meddle = async (forward, ordinal) => (ordinal === 1 ? overloaded() : forward());

/** A request that is sent again is the same request. */
export const keysOutlastRetries = forEachCreation(
  'keys-outlast-retries',
  'a request that was turned away is sent again, with the key that it had',
  async (candidate, name) => {
    const { sent, error } = await play(candidate, name, { meddle: once, options: { maxRetries: 1 } });
    const [first, second] = sent;
    // Without a key nothing is sent again, and rightly so.
    if (first?.method !== 'GET' && keysOf(candidate, sent)[0] === undefined) return;
    if (error !== undefined) throw error;
    check(second?.url === first?.url && second?.text === first?.text, `${name} was not sent again after HTTP 429.`);
    const [key, again] = keysOf(candidate, sent);
    check(key === again, `${name} was sent again with another key.`);
  },
);
