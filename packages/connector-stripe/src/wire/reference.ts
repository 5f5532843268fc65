import * as z from 'zod/mini';

/** An object of Stripe's that is referred to by its id, or expanded. */
export const reference = z.nullish(z.union([z.string(), z.object({ id: z.string() })]));

/** The id, however the object is referred to. */
export function idOf(value: z.infer<typeof reference>): string | undefined {
  return (typeof value === 'object' ? value?.id : value) ?? undefined;
}

/** Stripe's pairs of text. */
export const metadataWire = z.nullish(z.record(z.string(), z.string()));

export const text = z.nullish(z.string());
