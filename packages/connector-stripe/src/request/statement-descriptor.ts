import type { OperationContext } from '@prism/core';

interface StatementText {
  readonly statementDescriptorName?: string | undefined;
  readonly statementDescriptorSuffix?: string | undefined;
}

/**
 * For cards Stripe puts the account's own text first and takes only a suffix, of up to 22 characters without `< > \ ' " *`
 * (https://docs.stripe.com/get-started/account/statement-descriptors). It is cosmetic: what cannot be sent is told.
 */
export function statementSuffix(
  { statementDescriptorName: name, statementDescriptorSuffix: suffix }: StatementText,
  context: OperationContext,
): string | undefined {
  if (name !== undefined) {
    const fate = suffix === undefined ? 'was sent as the suffix' : 'was not sent';
    context.warn({ field: 'statementDescriptorName', message: `${fate}: Stripe puts the account's own text first` });
  }
  const wanted = suffix ?? name;
  const sent = wanted?.replace(/[<>\\'"*]/g, '').slice(0, 22);
  if (sent !== wanted) {
    const field = suffix === undefined ? 'statementDescriptorName' : 'statementDescriptorSuffix';
    context.warn({ field, message: `was shortened: Stripe takes 22 characters, without < > \\ ' " *` });
  }
  return sent || undefined;
}
