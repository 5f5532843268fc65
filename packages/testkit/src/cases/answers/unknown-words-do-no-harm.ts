import { isCurrency, isPrismError } from '@prism/core';
import { forEachOperation } from '../../case.ts';
import { check } from '../../check.ts';
import type { DocumentedAnswer } from '../../fixture.ts';
import { leavesOf, withValue } from '../../samples/paths.ts';
import { answersOf, replay, withLastAnswer } from '../../stage/replay.ts';

/** Brands, types, reasons: what a processor adds to them must not stop a payment. Each word of each example in turn. */
export const unknownWordsDoNoHarm = forEachOperation(
  'unknown-words-do-no-harm',
  'a word that it does not know, anywhere in an answer, is no exception',
  async (candidate, name) => {
    for (const example of candidate.fixtureOf(name).examples) {
      const last = answersOf(example).at(-1) ?? example.answer;
      const sound = await replay(candidate, name, example, answersOf(example));
      if (sound.error !== undefined) continue;
      for (const { path } of wordsIn(last)) {
        const answers = withLastAnswer(example, { ...last, body: withValue(last.body, path, 'zz_word_of_2031') });
        const { error } = await replay(candidate, name, example, answers);
        // Of another amount than was asked for, only words that are known can say why.
        const isContradiction = isPrismError(error) && error.code === 'INTEGRITY_CHECK_FAILED';
        check(
          error === undefined || isContradiction,
          `With an unknown word at ${path.join('.')} it threw ${String(error)}`,
        );
      }
    }
  },
);

/** What reads like one of a few words: no id, no text, no currency, for which there are other cases. */
function wordsIn({ body }: DocumentedAnswer) {
  return leavesOf(body).filter(
    ({ value }) =>
      typeof value === 'string' && /^[A-Za-z]+(?:[_-][A-Za-z]+)*$/.test(value) && !isCurrency(value.toUpperCase()),
  );
}
