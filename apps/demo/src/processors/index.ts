import { adyen } from './adyen.ts';
import { stripe } from './stripe.ts';

export const processors = { adyen, stripe };
