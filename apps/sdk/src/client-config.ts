import {
  type Client,
  type ClientOptions,
  type ConfiguredConnector,
  type Connector,
  createClient,
  IntegrationError,
  isConfiguredConnector,
  isConnector,
} from '@prism/core';
import { developmentSandbox, type Sandbox } from './connectors/development-sandbox.ts';
import { findConnector } from './connectors/find-connector.ts';

/** How a client reaches a processor, or in `DEVELOPMENT` its offline sandbox. */
export interface SdkOptions extends ClientOptions {
  /** For `DEVELOPMENT`: your own sandbox, instead of the one that all clients of the process share. */
  readonly sandbox?: Sandbox | undefined;
}

/**
 * A connector by its name (`'stripe'`), its package's name or its value, with its settings beside it; or a connector that has
 * them already (`stripe({ apiKey })`).
 */
export interface ClientConfig extends SdkOptions {
  readonly connector: string | Connector<never> | ConfiguredConnector;
  /** The settings of the connector, such as `apiKey`. */
  readonly [setting: string]: unknown;
}

/**
 * @throws IntegrationError `INVALID_CLIENT_OPTIONS`, `INVALID_CONNECTOR_CONFIG`, `CONNECTOR_NOT_INSTALLED`,
 * `SPEC_VERSION_NOT_SUPPORTED`, `SANDBOX_NOT_AVAILABLE`
 */
export function clientOf(config: ClientConfig): Client {
  const {
    connector,
    environment,
    sandbox,
    baseUrl,
    fetch,
    proxy,
    timeouts,
    maxRetries,
    headers,
    observers,
    ...settings
  } = config;
  const options = { environment, baseUrl, timeouts, maxRetries, headers, observers };
  const configured = configuredConnector(connector, settings);
  const name = typeof connector === 'string' ? connector : configured.id;
  const isOffline = environment === 'DEVELOPMENT' && fetch === undefined;
  if (!isOffline) return createClient(configured, { ...options, fetch, proxy });
  return createClient(configured, { ...options, fetch: (sandbox ?? developmentSandbox(name)).fetch });
}

function configuredConnector(connector: ClientConfig['connector'], settings: object): ConfiguredConnector {
  if (isConfiguredConnector(connector)) return connector;
  const found: unknown = typeof connector === 'string' ? findConnector(connector) : connector;
  if (isConnector(found)) return found(settings);
  throw new IntegrationError('INVALID_CLIENT_OPTIONS', {
    message: 'connector must be the name of a connector, such as "stripe", or a connector.',
    issues: [{ field: 'connector', message: 'must be the name of a connector, or a connector' }],
  });
}
