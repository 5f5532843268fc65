import type { OperationContext } from '@prism/core';

interface StatementText {
  readonly statementDescriptorName?: string | undefined;
  readonly statementDescriptorSuffix?: string | undefined;
}

/**
 * `shopperStatement` is the whole text, of 22 characters that every bank shows: letters, digits, spaces and `. , ' _ - ? + * /`. It
 * is cosmetic: what cannot be sent is told, and does not stop the payment.
 */
export function shopperStatement(
  { statementDescriptorName: name, statementDescriptorSuffix: suffix }: StatementText,
  { warn }: OperationContext,
): string | undefined {
  if (name === undefined && suffix !== undefined) {
    warn({ field: 'statementDescriptorSuffix', message: 'was taken for the whole text: Adyen adds it to none' });
  }
  const wanted = [name, suffix].filter((part) => part !== undefined).join(' ');
  if (wanted === '') return undefined;
  const field = name === undefined ? 'statementDescriptorSuffix' : 'statementDescriptorName';
  const sent = wanted
    .replace(/[^a-zA-Z0-9 .,'_\-?+*/]/g, '')
    .slice(0, 22)
    .trim();
  if (sent === '') {
    warn({ field, message: 'was not sent: Adyen takes no character of it' });
    return undefined;
  }
  if (sent !== wanted) {
    warn({ field, message: `was shortened: Adyen takes 22 letters, digits, spaces and . , ' _ - ? + * /` });
  }
  return sent;
}
