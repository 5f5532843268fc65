import Stripe from 'stripe';
import { type Sent, sentBy } from './sent.ts';

/** What Stripe's own client sends when it is used like this. */
export async function sentByStripe(
  use: (stripe: Stripe) => Promise<unknown>,
  config: Stripe.StripeConfig = {},
): Promise<Sent> {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    sent.push(await sentBy(new Request(input, init)));
    return Response.json({ id: 'any_1' });
  };
  const httpClient = Stripe.createFetchHttpClient(fetch);
  await use(new Stripe('sk_test_123', { httpClient, telemetry: false, maxNetworkRetries: 0, ...config }));
  const [only] = sent;
  if (only === undefined || sent.length > 1) throw new Error(`${sent.length} requests instead of one`);
  return only;
}
