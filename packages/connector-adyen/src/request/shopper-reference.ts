import type { OperationContext } from '@prism/core';

/** Who the shopper is to the merchant: `shopperReference`, of at least 3 characters. */
export function shopperReferenceOf(
  field: string,
  customerId: string | undefined,
  { refuse }: OperationContext,
): string | undefined {
  if (customerId !== undefined && customerId.length < 3) {
    refuse({ field, message: 'must be at least 3 characters for Adyen' });
  }
  return customerId;
}

/** The shopper's reference where Adyen cannot do without. */
export function requiredShopper(customerId: string | undefined, why: string, context: OperationContext): string {
  const field = 'connectorCustomerId';
  return (
    shopperReferenceOf(field, customerId, context) ?? context.refuse({ field, message: `is required by Adyen ${why}` })
  );
}
