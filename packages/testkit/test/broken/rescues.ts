import { isPrismError, type NetworkErrorCode } from '@prism/core';
import { createToy } from '../toy/connector.ts';
import type { Broken } from './broken.ts';

/** Takes a failure for "it will be all right". */
function swallowing(code: NetworkErrorCode): () => ReturnType<typeof createToy> {
  return () =>
    createToy({
      rescue: async (call) => {
        try {
          return await call();
        } catch (error) {
          if (isPrismError(error) && error.code === code)
            return { status: 'PENDING', connectorTransactionId: 'unknown' };
          throw error;
        }
      },
    });
}

/** Wrong in what they make of no answer. */
export const rescues: Broken = {
  'no-connection': swallowing('CONNECTION_FAILED'),
  'broken-connections': swallowing('CONNECTION_RESET'),
  'late-answers': swallowing('RESPONSE_TIMEOUT_EXCEEDED'),
  'endless-answers': swallowing('TOTAL_TIMEOUT_EXCEEDED'),
  'unreadable-answers': swallowing('RESPONSE_DECODING_FAILED'),
};
