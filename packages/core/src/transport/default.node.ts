import type { DefaultTransportOptions } from './default-options.ts';
import type { Transport } from './transport.ts';
import { createUndiciTransport } from './undici-transport.ts';

const transports = new Map<string | undefined, Transport>();

/**
 * The transport of this runtime: undici on Node. All who ask for the same proxy get the same one and share its connections.
 *
 * @throws TypeError when `proxy` is not the URL of a proxy.
 */
export function createDefaultTransport(options: DefaultTransportOptions = {}): Transport {
  const transport = transports.get(options.proxy) ?? createUndiciTransport(options);
  transports.set(options.proxy, transport);
  return transport;
}
