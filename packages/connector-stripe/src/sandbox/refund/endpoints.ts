import { assign } from '../assign.ts';
import { invalidRequest, missingResource } from '../failure.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { isCreated, page } from '../http/page.ts';
import { expand } from '../params/fragments.ts';
import { mergeMetadata } from '../params/metadata.ts';
import { shape } from '../params/shape.ts';
import type { World } from '../state/world.ts';
import type { Refund } from '../wire/refund.ts';
import { createRefund } from './create.ts';
import { chargeListShape, createShape, listShape, updateShape } from './params.ts';

function refundAt(world: World, id: string): Refund {
  const refund = world.account.refunds.get(id);
  if (!refund) throw missingResource('refund', id, 'refund');
  return refund;
}

/** Refunds. */
export const refundEndpoints: readonly Endpoint[] = [
  endpoint('POST /v1/refunds', 'refund', createShape, ({ params, world }) => createRefund(world, params)),
  endpoint('GET /v1/refunds', 'refund', listShape, ({ params, path, world }) => {
    const wanted = (refund: Refund): boolean =>
      (params.charge === undefined || refund.charge === params.charge) &&
      (params.payment_intent === undefined || refund.payment_intent === params.payment_intent) &&
      isCreated(refund.created, params.created);
    return page(world.account.refunds.newestFirst().filter(wanted), params, path);
  }),
  endpoint('GET /v1/refunds/{refund}', 'refund', shape(expand), ({ id, world }) => refundAt(world, id)),
  endpoint('POST /v1/refunds/{refund}', 'refund', updateShape, ({ id, params, world }) => {
    const refund = refundAt(world, id);
    return assign(refund, { metadata: mergeMetadata(refund.metadata, params.metadata) });
  }),
  endpoint('POST /v1/refunds/{refund}/cancel', 'refund', shape(expand), ({ id, world }) => {
    const { status } = refundAt(world, id);
    throw invalidRequest(
      `You cannot cancel this Refund because it has a status of ${status}. Only a Refund with a status of requires_action may be canceled.`,
    );
  }),
  endpoint('GET /v1/charges/{charge}/refunds', 'refund', chargeListShape, ({ id, params, path, world }) => {
    if (!world.account.charges.get(id)) throw missingResource('charge', id, 'charge');
    return page(
      world.account.refunds.newestFirst().filter((refund) => refund.charge === id),
      params,
      path,
    );
  }),
];
