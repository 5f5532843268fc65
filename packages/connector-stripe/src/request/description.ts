import type { OperationContext } from '@prism/core';

/** Of payments; a customer's may be longer. From Stripe's API description. */
const longest = 1000;

/** It is cosmetic: what is too long is shortened, and told. */
export function paymentDescription(description: string | undefined, context: OperationContext): string | undefined {
  if (description === undefined || description.length <= longest) return description;
  context.warn({ field: 'description', message: `was shortened: Stripe takes ${longest} characters` });
  // By whole characters: half of one could not be encoded.
  return [...description].slice(0, longest).join('');
}
