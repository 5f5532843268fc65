import type { OperationContext, Secret } from '@prism/core';

/** Adyen has one place for it: the first is sent, and what differs from it is told. */
export function firstOf(
  candidates: Readonly<Record<string, Secret | undefined>>,
  { warn }: OperationContext,
): Secret | undefined {
  let first: { readonly field: string; readonly value: Secret } | undefined;
  for (const [field, value] of Object.entries(candidates)) {
    if (value === undefined) continue;
    first ??= { field, value };
    if (value.reveal() !== first.value.reveal()) {
      warn({ field, message: `was not sent: Adyen takes one, and ${first.field} goes first` });
    }
  }
  return first?.value;
}
