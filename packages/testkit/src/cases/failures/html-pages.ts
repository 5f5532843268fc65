import { page, text } from './http-answers.ts';
import { forEachMishap } from './mishap.ts';

const html = 'text/html';

/** A page of whatever stands before the processor is no answer of its. */
export const htmlPages = forEachMishap('html-pages', 'a page of HTML is no answer, whatever its status', {
  'a page with HTTP 502': {
    happen: async () => text(page, 502, html),
    codes: ['CONNECTOR_UNAVAILABLE'],
    requestSent: 'yes',
    undecided: true,
    again: true,
  },
  'a page with HTTP 200': {
    happen: async () => text(page, 200, html),
    codes: ['RESPONSE_DESERIALIZATION_FAILED'],
    requestSent: 'yes',
    undecided: true,
  },
  'a page after the effect': {
    happen: async (forward) => {
      await forward();
      return text(page, 200, html);
    },
    codes: ['RESPONSE_DESERIALIZATION_FAILED'],
    requestSent: 'yes',
    undecided: true,
  },
});
