import { forEachOperation } from '../../case.ts';
import { canariesOf, tellsNothing } from '../../stage/canaries.ts';
import { play, works } from '../../stage/play.ts';
import { richest } from '../../stage/richest.ts';

/** What can be told of a customer is theirs to see; a card's number, its code and a key are not. */
const neverTold = /cardNumber|cardCvc|settings/;

/** An answer never shows what was sent to pay with. */
export const answersTellNoSecrets = forEachOperation(
  'answers-tell-no-secrets',
  'no answer has the number or the code of a card, or a key',
  async (candidate, name) => {
    if (!(await works(candidate, name))) return;
    const { request, response } = await play(candidate, name, { change: await richest(candidate, name) });
    const canaries = canariesOf(candidate, name, request).filter(({ what }) => neverTold.test(what));
    tellsNothing([JSON.stringify(response ?? {})], canaries, `The answer of ${name}`);
  },
);
