import type { Case } from '../../case.ts';
import { same } from '../../check.ts';
import { merchantIdsOf, withMerchantIds } from '../../samples/merchant-ids.ts';
import { play, works } from '../../stage/play.ts';

/** What the merchant calls something is what it is called in the answer. */
export const merchantIdsAreEchoed: Case = {
  id: 'merchant-ids-are-echoed',
  title: "each answer has the merchant's own ids, as they were sent",
  checks: (candidate) =>
    candidate.claimed.flatMap((name) =>
      merchantIdsOf(name).map((id) => ({
        about: `${name} ${id}`,
        run: async () => {
          if (!(await works(candidate, name))) return;
          const change = (usual: object) => withMerchantIds(name, { ...usual });
          const { request, response, error } = await play(candidate, name, { change });
          if (error !== undefined) throw error;
          same(response?.[id], request[id], `${id} of the answer`);
        },
      })),
    ),
};
