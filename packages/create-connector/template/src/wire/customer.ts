import * as z from 'zod/mini';

/** A customer of Example Pay, as far as it is read: few fields, and nothing that has to be there but the id. */
export const customerWire = z.object({
  id: z.string(),
  reference: z.nullish(z.string()),
});
