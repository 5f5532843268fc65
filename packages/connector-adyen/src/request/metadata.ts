import type { Metadata, OperationContext } from '@prism/core';

/** Adyen takes 20 pairs, as everybody here, with keys of up to 20 characters and values of up to 80. */
export function paymentMetadata(metadata: Metadata | undefined, { refuse }: OperationContext): Metadata | undefined {
  const pairs = Object.entries(metadata ?? {});
  const field = 'metadata';
  if (pairs.some(([key]) => key.length > 20)) refuse({ field, message: 'has a key of more than 20 characters' });
  if (pairs.some(([, value]) => value.length > 80))
    refuse({ field, message: 'has a value of more than 80 characters' });
  return metadata;
}
