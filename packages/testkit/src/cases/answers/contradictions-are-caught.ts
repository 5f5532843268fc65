import { isPrismError, type OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { specOf } from '../../catalogue.ts';
import { check } from '../../check.ts';
import type { Fields } from '../../samples/fields.ts';
import { withMerchantIds } from '../../samples/merchant-ids.ts';
import { altering } from '../../stage/alter.ts';
import { type Alteration, alterationsOf, contradicting } from '../../stage/contradiction.ts';
import { type Ending, play, works } from '../../stage/play.ts';
import { answersOf, replay } from '../../stage/replay.ts';

/**
 * An answer about another amount, another currency or another thing than was asked for is never taken for an answer. What the
 * processor does not repeat cannot contradict.
 */
export const contradictionsAreCaught: Case = {
  id: 'contradictions-are-caught',
  title: 'an answer with another amount, currency or reference fails the integrity check',
  checks: (candidate) =>
    candidate.claimed.flatMap((name) =>
      Object.entries(alterationsOf(name)).map(([what, alter]) => ({
        about: `${name} ${what}`,
        run: async () => {
          await ofTheSandbox(candidate, name, alter);
          await ofTheExamples(candidate, name, alter);
        },
      })),
    ),
};

async function ofTheSandbox(candidate: Candidate, name: OperationName, alter: Alteration): Promise<void> {
  if (!(await works(candidate, name))) return;
  const change = (usual: Fields) => withMerchantIds(name, withMoney(candidate, name, usual));
  const sound = await play(candidate, name, { change });
  if (sound.error !== undefined) return;
  let isAltered = false;
  const meddle = altering((body) => {
    const altered = contradicting(body, sound.request, alter);
    isAltered ||= altered !== undefined;
    return altered ?? body;
  });
  const ending = await play(candidate, name, { change, meddle });
  if (isAltered) isCaught(ending, 'of the sandbox');
}

async function ofTheExamples(candidate: Candidate, name: OperationName, alter: Alteration): Promise<void> {
  for (const example of candidate.fixtureOf(name).examples) {
    const answers = answersOf(example);
    const sound = await replay(candidate, name, example, answers);
    // A payment that failed moved nothing that could be wrong.
    if (sound.error !== undefined || sound.response?.['error'] !== undefined) continue;
    const altered = answers.map((answer) => {
      const body = contradicting(answer.body, example.request, alter);
      return body === undefined ? answer : { ...answer, body };
    });
    if (altered.every((answer, index) => answer === answers[index])) continue;
    isCaught(await replay(candidate, name, example, altered), 'of an example');
  }
}

function isCaught({ error, response }: Ending, whose: string): void {
  // One that cannot be an amount at all does not get as far as the comparison.
  const isIntegrityError =
    isPrismError(error) && /^(INTEGRITY_CHECK_FAILED|RESPONSE_HANDLING_FAILED)$/.test(error.code);
  const ending = error === undefined ? String(response?.['status']) : String(error);
  check(isIntegrityError, `An answer ${whose} that contradicts the request gave ${ending}.`);
}

function withMoney(candidate: Candidate, name: OperationName, usual: Fields): Fields {
  const { asked } = specOf(name).repeats ?? {};
  return asked === undefined ? usual : { ...usual, [asked]: candidate.amount };
}
