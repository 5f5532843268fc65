import { forEachMishap } from './mishap.ts';
import { systemError } from './silence.ts';

/** Breaks off in the midst of an answer. */
function brokenOff(): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":"')),
    pull: (controller) => controller.error(systemError('ECONNRESET')),
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

/** A connection that breaks tells nothing of what the processor did. */
export const brokenConnections = forEachMishap(
  'broken-connections',
  'a connection that breaks leaves open what happened',
  {
    'before the effect': {
      happen: () => Promise.reject(systemError('ECONNRESET')),
      codes: ['CONNECTION_RESET'],
      requestSent: 'unknown',
      undecided: true,
      again: true,
    },
    'after the effect': {
      happen: async (forward) => {
        await forward();
        throw systemError('ECONNRESET');
      },
      codes: ['CONNECTION_RESET'],
      requestSent: 'unknown',
      undecided: true,
      again: true,
    },
    'within the answer': {
      happen: async () => brokenOff(),
      codes: ['CONNECTION_RESET'],
      requestSent: 'yes',
      undecided: true,
      again: true,
    },
  },
);
