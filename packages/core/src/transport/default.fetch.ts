import type { DefaultTransportOptions } from './default-options.ts';
import { createFetchTransport } from './fetch-transport.ts';
import type { Transport } from './transport.ts';

/**
 * The transport of this runtime: its `fetch`.
 *
 * @throws TypeError when a `proxy` is asked for, which `fetch` cannot be told.
 */
export function createDefaultTransport({ proxy }: DefaultTransportOptions = {}): Transport {
  if (proxy !== undefined) {
    throw new TypeError('`proxy` works on Node only. Here, pass a `fetch` that goes through the proxy.');
  }
  return createFetchTransport();
}
