import { same } from '../../check.ts';
import { withMerchantIds } from '../../samples/merchant-ids.ts';
import { open } from '../../stage/play.ts';
import { forEachCreation } from './each-creation.ts';

/** The sandbox knows its keys: a call that is made twice gives the same thing twice. */
export const repeatedCallsHaveOneEffect = forEachCreation(
  'repeated-calls-have-one-effect',
  'a call that is made twice gives the same thing twice',
  async (candidate, name) => {
    const world = open(candidate);
    const request = withMerchantIds(name, await world.usual(name));
    const first = await world.call(name, request);
    if (first.error !== undefined) return;
    const second = await world.call(name, request);
    if (second.error !== undefined) throw second.error;
    same(withoutRequestId(second.response), withoutRequestId(first.response), `${name} made something new`);
  },
);

function withoutRequestId(response: object | undefined): object {
  return { ...response, connectorRequestId: undefined };
}
