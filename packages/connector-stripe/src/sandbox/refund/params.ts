import { created, expand, paging } from '../params/fragments.ts';
import { clearableMetadata } from '../params/metadata.ts';
import { integer, oneOf, text } from '../params/param.ts';
import { shape, type Values } from '../params/shape.ts';

/** POST /v1/refunds */
export const createShape = shape(
  {
    ...expand,
    amount: integer(1),
    charge: text(),
    metadata: clearableMetadata,
    payment_intent: text(),
    reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
  },
  ['currency', 'customer', 'instructions_email', 'origin', 'refund_application_fee', 'reverse_transfer'],
);

/** POST /v1/refunds/{refund} */
export const updateShape = shape({ ...expand, metadata: clearableMetadata });

/** GET /v1/refunds */
export const listShape = shape({ ...paging, ...created, charge: text(), payment_intent: text() });

/** GET /v1/charges/{charge}/refunds */
export const chargeListShape = shape(paging);

/** What a refund is created with. */
export type CreateParams = Values<(typeof createShape)['fields']>;
