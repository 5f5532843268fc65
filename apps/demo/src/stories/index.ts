import type { Story } from '../scene.ts';
import { decline } from './decline.ts';
import { duplicates } from './duplicates.ts';
import { lostAnswer } from './lost-answer.ts';
import { newCustomerCheckout } from './new-customer-checkout.ts';
import { refund } from './refund.ts';
import { subscriptionOnboarding } from './subscription-onboarding.ts';
import { threeDSecure } from './three-d-secure.ts';

/** What is played, in this order. */
export const stories: readonly Story[] = [
  newCustomerCheckout,
  subscriptionOnboarding,
  decline,
  threeDSecure,
  duplicates,
  lostAnswer,
  refund,
];
