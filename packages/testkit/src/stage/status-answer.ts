import type { AnyExample } from '../candidate.ts';
import type { DocumentedAnswer, StatusTable } from '../fixture.ts';
import { pathOf, withValue } from '../samples/paths.ts';
import { answersOf } from './replay.ts';

/** The last answer of an example, with another word for the status. */
export function answerWithWord(example: AnyExample, { at, body }: StatusTable<string>, word: string): DocumentedAnswer {
  const last = answersOf(example).at(-1) ?? example.answer;
  return { ...last, body: withValue(body ?? last.body, pathOf(at), word) };
}
