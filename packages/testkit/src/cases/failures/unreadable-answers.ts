import { forEachMishap, type Mishap } from './mishap.ts';

const unreadable = {
  codes: ['RESPONSE_DECODING_FAILED'],
  requestSent: 'yes',
  undecided: true,
  again: true,
} as const satisfies Partial<Mishap>;

const ofJson = { headers: { 'content-type': 'application/json' } };
const megabyte = new Uint8Array(1024 * 1024).fill(32);

/** More than any processor answers, without an end. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(megabyte) });
}

/** An answer that ends too early, or not at all. */
export const unreadableAnswers = forEachMishap(
  'unreadable-answers',
  'an answer that is cut short or has no end leaves open what happened',
  {
    'half an answer': {
      ...unreadable,
      happen: async (forward) => {
        const whole = await (await forward()).text();
        return new Response(whole === '' ? '{' : whole.slice(0, Math.ceil(whole.length / 2)), ofJson);
      },
    },
    'an answer without end': { ...unreadable, happen: async () => new Response(endless(), ofJson) },
  },
);
