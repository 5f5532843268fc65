import type { OperationContext } from '@prism/core';

interface StatementText {
  readonly statementDescriptorName?: string | undefined;
  readonly statementDescriptorSuffix?: string | undefined;
}

const notTaken = /[^\p{Script=Latin}\x20-\x7E]|[<>\\'"*]/gu;

/**
 * For cards Stripe puts the account's own text first and takes only a suffix, of up to 22 Latin characters without
 * `< > \ ' " *` and with at least one letter (https://docs.stripe.com/get-started/account/statement-descriptors). It is
 * cosmetic: what cannot be sent is told, and does not stop the payment.
 */
export function statementSuffix(
  { statementDescriptorName: name, statementDescriptorSuffix: suffix }: StatementText,
  context: OperationContext,
): string | undefined {
  if (name !== undefined) {
    const fate = suffix === undefined ? 'was taken for the suffix' : 'was not sent';
    context.warn({ field: 'statementDescriptorName', message: `${fate}: Stripe puts the account's own text first` });
  }
  const wanted = suffix ?? name;
  if (wanted === undefined) return undefined;
  const field = suffix === undefined ? 'statementDescriptorName' : 'statementDescriptorSuffix';
  // By whole characters: half of one could not be encoded.
  const sent = [...wanted.replace(notTaken, '')].slice(0, 22).join('').trim();
  if (!/[A-Za-z]/.test(sent)) {
    context.warn({ field, message: 'was not sent: Stripe takes only texts with a Latin letter' });
    return undefined;
  }
  if (sent !== wanted) {
    context.warn({ field, message: `was shortened: Stripe takes 22 Latin characters, without < > \\ ' " *` });
  }
  return sent;
}
