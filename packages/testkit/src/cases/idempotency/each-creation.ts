import type { OperationName } from '@prism/core';
import type { Candidate } from '../../candidate.ts';
import type { Case } from '../../case.ts';
import { specOf } from '../../catalogue.ts';
import { works } from '../../stage/play.ts';
import { hasKeys } from './keyed-requests.ts';

/** A case that is tried on each operation that makes something, where the processor knows idempotency keys. */
export function forEachCreation(
  id: string,
  title: string,
  run: (candidate: Candidate, name: OperationName) => Promise<void>,
): Case {
  return {
    id,
    title,
    checks: (candidate) =>
      candidate.claimed
        .filter((name) => hasKeys(candidate) && specOf(name).effect === 'create')
        .map((name) => ({
          about: name,
          run: async () => {
            if (await works(candidate, name)) await run(candidate, name);
          },
        })),
  };
}
