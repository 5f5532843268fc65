import { type KnownCard, readyMade } from '../cards/card-data.ts';
import { wellKnownToken } from '../cards/well-known.ts';
import { invalidRequest, missingReference } from '../failure.ts';
import { dateOf, type World } from '../state/world.ts';

/** The card behind a token. A created token serves once; a ready-made one, such as `tok_visa`, as often as you like. */
export function redeemToken(world: World, id: string, param: string): KnownCard {
  const readyMadeCard = wellKnownToken(id);
  if (readyMadeCard) return readyMade(readyMadeCard, dateOf(world));
  const token = world.account.tokens.get(id);
  const known = world.account.tokenCards.get(id);
  if (!token || !known) throw missingReference('token', id, param);
  if (token.used) {
    throw invalidRequest(`You cannot use a Stripe token more than once: ${id}.`, { code: 'token_already_used', param });
  }
  token.used = true;
  return known;
}
