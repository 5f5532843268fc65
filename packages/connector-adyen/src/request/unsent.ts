import type { OperationContext } from '@prism/core';

/** Tells of every given field that Adyen has no place for. */
export function warnOfUnsent(
  fields: Readonly<Record<string, unknown>>,
  { warn }: OperationContext,
  why = 'Adyen has no place for it',
): void {
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined) warn({ field, message: `was not sent: ${why}` });
  }
}
