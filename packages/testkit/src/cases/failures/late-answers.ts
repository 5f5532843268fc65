import { forEachMishap } from './mishap.ts';
import { silence } from './silence.ts';

const timeouts = (patience: number) => ({ response: 25 * patience });

/** An answer that does not begin in time may still be on its way. */
export const lateAnswers = forEachMishap(
  'late-answers',
  'an answer that does not begin in time leaves open what happened',
  {
    'silence before the effect': {
      happen: (_forward, request) => silence(request),
      codes: ['RESPONSE_TIMEOUT_EXCEEDED'],
      requestSent: 'unknown',
      undecided: true,
      again: true,
      timeouts,
    },
    'silence after the effect': {
      happen: async (forward, request) => {
        await forward();
        return silence(request);
      },
      codes: ['RESPONSE_TIMEOUT_EXCEEDED'],
      requestSent: 'unknown',
      undecided: true,
      again: true,
      timeouts,
    },
  },
);
