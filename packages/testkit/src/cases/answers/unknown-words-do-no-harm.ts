import { isCurrency, isPrismError, type OperationName } from '@prism/core';
import { forEachOperation } from '../../case.ts';
import { specOf } from '../../catalogue.ts';
import { check } from '../../check.ts';
import type { DocumentedAnswer } from '../../fixture.ts';
import type { Fields } from '../../samples/fields.ts';
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
      for (const { path } of wordsIn(last, example.request)) {
        const answers = withLastAnswer(example, { ...last, body: withValue(last.body, path, 'zz_word_of_2031') });
        const { error } = await replay(candidate, name, example, answers);
        check(
          error === undefined || isAboutAmount(error, name),
          `With an unknown word at ${path.join('.')} it threw ${String(error)}`,
        );
      }
    }
  },
);

/** Why an answer is of another amount than was asked for only words that are known can say. */
function isAboutAmount(error: unknown, name: OperationName): boolean {
  if (!isPrismError(error) || error.code !== 'INTEGRITY_CHECK_FAILED') return false;
  return error.issues.every(({ field }) => field === specOf(name).repeats?.answered);
}

/** What reads like one of a few words: no id, no text, no currency, for which there are other cases. */
function wordsIn({ body }: DocumentedAnswer, request: Fields) {
  const asked = new Set(leavesOf(request).map(({ value }) => value));
  return leavesOf(body).filter(
    ({ value }) =>
      typeof value === 'string' &&
      /^[A-Za-z]+(?:[_-][A-Za-z]+)*$/.test(value) &&
      !isCurrency(value.toUpperCase()) &&
      !asked.has(value),
  );
}
