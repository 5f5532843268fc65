import type { OperationName } from '@prism/core';
import { specOf } from '../../catalogue.ts';
import { json, text } from './http-answers.ts';
import { forEachMishap, type Mishap } from './mishap.ts';

const empty = {
  codes: ['RESPONSE_DESERIALIZATION_FAILED', 'RESPONSE_HANDLING_FAILED'],
  requestSent: 'yes',
  undecided: true,
} as const satisfies Partial<Mishap>;

/** What is removed leaves nothing to tell: processors answer with nothing at all. */
const removes = (name: OperationName): boolean => specOf(name).effect === 'remove';

/** An answer that says nothing is no success of what was to make something. */
export const emptyAnswers = forEachMishap('empty-answers', 'an answer that says nothing is no success', {
  'no body': { ...empty, happen: async () => text(null), spares: removes },
  'HTTP 204': { ...empty, happen: async () => text(null, 204), spares: removes },
  'an empty object': { ...empty, happen: async () => json({}), spares: removes },
  'an empty list': { ...empty, happen: async () => json([]), spares: removes },
  null: { ...empty, happen: async () => json(null), spares: removes },
  'a word': { ...empty, happen: async () => json('succeeded'), spares: removes },
});
