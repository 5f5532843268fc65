import type { DefaultTransportOptions } from './default-options.ts';
import type { Transport } from './transport.ts';
import { createUndiciTransport } from './undici-transport.ts';

/**
 * The transport of this runtime: undici on Node.
 *
 * @throws TypeError when `proxy` is not the URL of a proxy.
 */
export function createDefaultTransport(options: DefaultTransportOptions = {}): Transport {
  return createUndiciTransport(options);
}
