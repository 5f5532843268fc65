import { oneOf } from './fields.ts';

const categories = ['RECURRING', 'INSTALLMENT', 'UNSCHEDULED', 'RESUBMISSION'] as const;

/**
 * Why the merchant charges a stored payment method without the buyer: for a subscription, an instalment, at no fixed time
 * (a top-up), or once more after a decline.
 */
export type MitCategory = (typeof categories)[number];

/** @internal */
export const mitCategory = oneOf(categories);
