import { createRoutes } from '@prism/core/sandbox';
import { chargeEndpoints } from '../charge/endpoints.ts';
import { customerEndpoints } from '../customer/endpoints.ts';
import { Refusal } from '../failure.ts';
import { paymentIntentEndpoints } from '../payment-intent/endpoints.ts';
import { paymentMethodEndpoints } from '../payment-method/endpoints.ts';
import { refundEndpoints } from '../refund/endpoints.ts';
import { setupIntentEndpoints } from '../setup-intent/endpoints.ts';
import { tokenEndpoints } from '../token/endpoints.ts';
import type { Endpoint } from './endpoint.ts';

/** Every endpoint. A fixed path stands before the pattern that it would match. */
export const endpoints: readonly Endpoint[] = [
  ...customerEndpoints,
  ...paymentMethodEndpoints,
  ...tokenEndpoints,
  ...paymentIntentEndpoints,
  ...chargeEndpoints,
  ...refundEndpoints,
  ...setupIntentEndpoints,
];

/** A matched path. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly id: string;
  readonly subId: string;
}

const find = createRoutes(endpoints);

/** Finds the endpoint of a request. */
export function route(method: string, path: string): Route {
  const match = find(method, path);
  if (match) return { endpoint: match.endpoint, id: match.values[0] ?? '', subId: match.values[1] ?? '' };
  throw new Refusal(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
  });
}
