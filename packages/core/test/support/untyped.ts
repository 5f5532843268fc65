import type { Client } from '../../src/engine/client.ts';

/** Calls as JavaScript can: with any name, request and options. */
export async function callUntyped(
  client: Client,
  name: unknown,
  request: unknown,
  options?: unknown,
): Promise<unknown> {
  return Reflect.apply(client.call, client, options === undefined ? [name, request] : [name, request, options]);
}
