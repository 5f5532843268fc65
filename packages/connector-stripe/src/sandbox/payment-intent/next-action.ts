import type { NextAction } from '../wire/intent.ts';

/** Sends the customer to the bank: by a redirect, or through Stripe.js where there is nowhere to return to. */
export function challenge(clientSecret: string, returnUrl: string | undefined, useSdk: boolean): NextAction {
  const [id = ''] = clientSecret.split('_secret_');
  if (returnUrl !== undefined && !useSdk) {
    const url = `https://hooks.stripe.com/3d_secure_2/hosted?merchant=sandbox&intent=${id}`;
    return { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } };
  }
  return {
    type: 'use_stripe_sdk',
    use_stripe_sdk: { type: 'stripe_3ds2_fingerprint', source: id, directory_server_name: 'visa' },
  };
}
