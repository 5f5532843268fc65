import { createRoutes } from '@prism/core/sandbox';
import { modificationEndpoints } from '../modification/endpoints.ts';
import { paymentEndpoints } from '../payment/endpoints.ts';
import { paymentMethodEndpoints } from '../payment-methods/endpoints.ts';
import { storedEndpoints } from '../stored/endpoints.ts';
import type { Endpoint } from './endpoint.ts';

/** Every endpoint. A fixed path stands before the pattern that it would match. */
export const endpoints: readonly Endpoint[] = [
  ...paymentEndpoints,
  ...modificationEndpoints,
  ...storedEndpoints,
  ...paymentMethodEndpoints,
];

const find = createRoutes(endpoints);

/** Finds the endpoint of a request to one of the versions that this sandbox models. */
export function route(method: string, path: string): ReturnType<typeof find> {
  const [, rest] = /^(?:\/checkout)?\/v(?:71|72)(\/.*)$/.exec(path) ?? [];
  return rest === undefined ? undefined : find(method, rest);
}
