import { stripe } from './stripe.ts';

export const processors = { stripe };
