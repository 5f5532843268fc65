import { assign } from '../assign.ts';
import { missingResource } from '../failure.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { isCreated, page } from '../http/page.ts';
import { type SearchFields, search } from '../http/search.ts';
import { created, expand, paging, searching, shipping, toShipping } from '../params/fragments.ts';
import { clearableMetadata, mergeMetadata } from '../params/metadata.ts';
import { clearable, oneOf, text } from '../params/param.ts';
import { hashOf, shape } from '../params/shape.ts';
import type { World } from '../state/world.ts';
import type { Charge } from '../wire/charge.ts';

const listShape = shape({ ...paging, ...created, customer: text(), payment_intent: text(), transfer_group: text() });

const updateShape = shape(
  {
    ...expand,
    description: clearable(text(40000)),
    fraud_details: hashOf({ user_report: clearable(oneOf('fraudulent', 'safe')) }),
    metadata: clearableMetadata,
    receipt_email: clearable(text()),
    shipping,
    transfer_group: text(),
  },
  ['customer'],
);

const searchFields: SearchFields<Charge> = {
  texts: {
    currency: ({ currency }) => currency,
    customer: ({ customer }) => customer,
    status: ({ status }) => status,
  },
  numbers: { amount: ({ amount }) => amount, created: (charge) => charge.created },
};

function chargeAt(world: World, id: string): Charge {
  const charge = world.account.charges.get(id);
  if (!charge) throw missingResource('charge', id, 'id');
  return charge;
}

/** Charges, which payment intents make. */
export const chargeEndpoints: readonly Endpoint[] = [
  endpoint('GET /v1/charges', 'charge', listShape, ({ params, path, world }) => {
    const wanted = (charge: Charge): boolean =>
      (params.customer === undefined || charge.customer === params.customer) &&
      (params.payment_intent === undefined || charge.payment_intent === params.payment_intent) &&
      (params.transfer_group === undefined || charge.transfer_group === params.transfer_group) &&
      isCreated(charge.created, params.created);
    return page(world.account.charges.newestFirst().filter(wanted), params, path);
  }),
  endpoint('GET /v1/charges/search', 'charge', shape(searching), ({ params, path, world }) =>
    search(world.account.charges.newestFirst(), searchFields, params, path),
  ),
  endpoint('GET /v1/charges/{charge}', 'charge', shape(expand), ({ id, world }) => chargeAt(world, id)),
  endpoint('POST /v1/charges/{charge}', 'charge', updateShape, ({ id, params, world }) => {
    const charge = chargeAt(world, id);
    const report = params.fraud_details?.user_report;
    return assign(charge, {
      description: params.description,
      fraud_details: report === undefined ? undefined : report === null ? {} : { user_report: report },
      metadata: mergeMetadata(charge.metadata, params.metadata),
      receipt_email: params.receipt_email,
      shipping: toShipping(params.shipping),
      transfer_group: params.transfer_group,
    });
  }),
];
