import { hash, randomBytes } from 'node:crypto';
import { type Client, createClient, type Fetch, type Observer, type Timeouts } from '@prism/core';
import { developmentSandbox } from '@prism/sdk/connectors';
import { LRUCache } from 'lru-cache';
import type { Registry } from '../connectors/registry.ts';
import { permittedBaseUrl } from './base-url.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import type { Target } from './target.ts';

/** How clients of all targets are made. */
export interface ClientPolicy {
  readonly registry: Registry;
  readonly allowedBaseUrlHosts: readonly string[];
  /** How many clients are kept. */
  readonly cachedClients: number;
  readonly timeouts: Timeouts;
  readonly observers: readonly Observer[];
}

/** The client of a target; the same for the same connector, settings and environment, as long as it is kept. */
export type ClientOf = (target: Target) => Client;

/** Makes clients, and keeps the ones that were used last. */
export function createClients(policy: ClientPolicy): ClientOf {
  const clients = new LRUCache<string, Client>({ max: policy.cachedClients });
  const secret = randomBytes(32).toString('hex');
  const guardedFetch = createGuardedFetch();
  return (target) => {
    const key = keyOf(target, secret);
    const client = clients.get(key) ?? clientFor(target, policy, guardedFetch);
    clients.set(key, client);
    return client;
  };
}

/** From which nobody can tell the settings, nor try guesses. */
function keyOf({ connector, settings, environment, baseUrl }: Target, secret: string): string {
  const sorted = Object.entries(settings).sort(([one], [other]) => (one < other ? -1 : 1));
  return hash('sha256', JSON.stringify([secret, connector, environment, baseUrl?.url, baseUrl?.namedBy, sorted]));
}

function clientFor(target: Target, policy: ClientPolicy, guardedFetch: Fetch): Client {
  const { environment } = target;
  const { name, connector } = policy.registry.find(target.connector);
  // Which settings a connector takes is known at run time only; it checks them itself.
  const configured = connector(target.settings as never);
  const baseUrl = permittedBaseUrl(target, configured, policy.allowedBaseUrlHosts);
  const { timeouts, observers } = policy;
  return createClient(configured, { environment, baseUrl, timeouts, observers, fetch: fetchFor() });

  function fetchFor(): Fetch | undefined {
    if (environment === 'DEVELOPMENT') return baseUrl === undefined ? developmentSandbox(name).fetch : undefined;
    return baseUrl !== undefined && target.baseUrl?.namedBy === 'caller' ? guardedFetch : undefined;
  }
}
