import type { BrowserInfo, MitCategory, OperationContext, Sealed } from '@prism/core';

interface Unsent {
  readonly browserInfo?: Sealed<BrowserInfo> | undefined;
  readonly mitCategory?: MitCategory | undefined;
}

/** What Stripe has no place for, because it finds it out itself. */
export function warnOfUnsent({ browserInfo, mitCategory }: Unsent, { warn }: OperationContext): void {
  if (browserInfo) warn({ field: 'browserInfo', message: 'was not sent: Stripe asks the browser itself' });
  if (mitCategory) warn({ field: 'mitCategory', message: 'was not sent: Stripe tells it from the payments before' });
}
