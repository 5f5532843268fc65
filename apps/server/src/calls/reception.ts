import type { Observer } from '@prism/core';
import type { ServerConfig } from '../config/server-config.ts';
import { loadConnectors, type Registry } from '../connectors/registry.ts';
import { ServerError } from '../errors/server-error.ts';
import { type Caller, createAuthentication } from './caller.ts';
import { type Calls, createCalls } from './calls.ts';
import { createClients } from './clients.ts';
import type { HeaderReader } from './credentials.ts';
import type { Target } from './target.ts';
import { targetOf } from './target-of.ts';

/** What every surface does with a call, JSON or any other: let its caller in, find out where it goes, perform it. */
export interface Reception {
  readonly registry: Registry;
  readonly calls: Calls;
  /**
   * Who calls.
   *
   * @throws ServerError `SHUTTING_DOWN`, `UNAUTHENTICATED`
   */
  admit(header: HeaderReader): Caller;
  /**
   * Where a call goes, by its headers or metadata.
   *
   * @throws IntegrationError `INVALID_CLIENT_OPTIONS`, `CONNECTOR_NOT_INSTALLED`
   * @throws ServerError `UNAUTHENTICATED`, `ACCOUNT_NOT_ALLOWED`
   */
  targetOf(header: HeaderReader, caller: Caller | undefined): Target;
}

/**
 * @throws ConfigError for connectors that are not installed
 * @throws IntegrationError for an account that its connector refuses
 */
export function createReception(config: ServerConfig, observers: readonly Observer[]): Reception {
  const registry = loadConnectors(config.connectors);
  const { accounts, allowedBaseUrlHosts, defaultEnvironment, limits, timeouts } = config;
  const { cachedClients, concurrentCalls } = limits;
  const clientOf = createClients({ registry, allowedBaseUrlHosts, cachedClients, timeouts, observers });
  for (const account of Object.values(accounts)) clientOf(account);
  const calls = createCalls(clientOf, concurrentCalls, timeouts);
  const authenticate = createAuthentication(config.tokens);
  return {
    registry,
    calls,
    admit: (header) => {
      if (calls.isRefusing) throw new ServerError('SHUTTING_DOWN');
      return authenticate(header('authorization'));
    },
    targetOf: (header, caller) => targetOf(header, caller, { accounts, defaultEnvironment, registry }),
  };
}
