import * as z from 'zod/mini';
import { addressWire } from './address.ts';
import { metadataWire, text } from './reference.ts';

/** Of https://docs.stripe.com/api/customers/object what says which customer it is. */
export const customerIds = z.object({ id: z.string(), metadata: metadataWire });

/** The whole of it. */
export const customerWire = z.object({
  ...customerIds.shape,
  deleted: z.nullish(z.boolean()),
  name: text,
  email: text,
  phone: text,
  description: text,
  address: addressWire,
});
