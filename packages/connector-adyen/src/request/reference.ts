import type { OperationContext } from '@prism/core';

const longest = 80;

/** The merchant's id as Adyen's `reference`; one that was shortened would be another. */
export function referenceOf(
  field: string,
  merchantId: string | undefined,
  { refuse }: OperationContext,
): string | undefined {
  if (merchantId !== undefined && merchantId.length > longest) {
    refuse({ field, message: `must be at most ${longest} characters for Adyen` });
  }
  return merchantId;
}

/** The reference of a payment, which has to have one. */
export function requiredReference(field: string, merchantId: string | undefined, context: OperationContext): string {
  return (
    referenceOf(field, merchantId, context) ??
    context.refuse({ field, message: "is required by Adyen: it is the payment's reference" })
  );
}
