import type { Case } from '../../case.ts';
import { check } from '../../check.ts';
import { fullSample } from '../../samples/fields.ts';
import { open, prismError } from '../../stage/play.ts';

/** What it lacks is refused before anything is sent. */
export const unclaimedOperationsAreRefused: Case = {
  id: 'unclaimed-operations-are-refused',
  title: 'each operation that it lacks is refused before anything is sent',
  checks: (candidate) =>
    candidate.unclaimed.map((name) => ({
      about: name,
      run: async () => {
        const ending = await open(candidate).call(name, fullSample(name));
        const { code } = prismError(ending, name);
        check(code === 'FLOW_NOT_SUPPORTED', `${name} failed with ${code} instead of FLOW_NOT_SUPPORTED.`);
        check(ending.sent.length === 0, `${name} was refused, but something was sent.`);
      },
    })),
};
