import { forEachOperation } from '../../case.ts';
import { check } from '../../check.ts';
import { play } from '../../stage/play.ts';

/** What `operations` holds is what the connector can do. */
export const claimedOperationsWork = forEachOperation(
  'claimed-operations-work',
  'each operation that it has works on its sandbox',
  async (candidate, name) => {
    const { response, error, sent } = await play(candidate, name);
    if (error !== undefined) throw error;
    check(sent.length > 0, `${name} answered without asking the processor.`);
    check(response?.['error'] === undefined, `${name} was declined: ${JSON.stringify(response?.['error'])}`);
  },
);
