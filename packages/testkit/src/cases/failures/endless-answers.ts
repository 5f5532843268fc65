import { forEachMishap } from './mishap.ts';

/** Begins, and then says nothing more. */
function stalled(): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":"')),
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

/** An answer that begins and does not end: the call ends all the same. */
export const endlessAnswers = forEachMishap('endless-answers', 'a call ends when its whole time is up', {
  'an answer that stalls': {
    happen: async () => stalled(),
    codes: ['TOTAL_TIMEOUT_EXCEEDED'],
    requestSent: 'yes',
    undecided: true,
    again: true,
    timeouts: (patience) => ({ total: 40 * patience }),
  },
});
