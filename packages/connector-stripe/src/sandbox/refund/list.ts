import { type List, page } from '../http/page.ts';
import type { World } from '../state/world.ts';
import type { Refund } from '../wire/refund.ts';

/** The newest refunds of a charge, as an expanded charge holds them. */
export function refundsOf({ account }: World, charge: string): List<Refund> {
  const refunds = account.refunds.newestFirst().filter((refund) => refund.charge === charge);
  const all = { limit: undefined, starting_after: undefined, ending_before: undefined };
  return page(refunds, all, `/v1/charges/${charge}/refunds`);
}
