import * as z from 'zod/mini';
import { addressWire } from './address.ts';
import { metadataWire, text } from './reference.ts';

/** https://docs.stripe.com/api/customers/object */
export const customerWire = z.object({
  id: z.string(),
  deleted: z.nullish(z.boolean()),
  name: text,
  email: text,
  phone: text,
  description: text,
  address: addressWire,
  metadata: metadataWire,
});
