import { type ConfiguredConnector, IntegrationError } from '@prism/core';
import { isPrivateHost } from './private-address.ts';
import type { Target } from './target.ts';

/**
 * The base URL that a call uses beside the connector's own; nothing where it is that one anyway.
 *
 * @throws IntegrationError `INVALID_CLIENT_OPTIONS` for one of a caller's that the operator did not allow
 */
export function permittedBaseUrl(
  { baseUrl, environment }: Target,
  connector: ConfiguredConnector,
  allowedHosts: readonly string[],
): string | undefined {
  if (baseUrl === undefined || baseUrl.namedBy === 'operator') return baseUrl?.url;
  const url = URL.parse(baseUrl.url);
  if (url === null) throw refused('must be an absolute https URL');
  // Clients that write out what they would get anyway ask for nothing.
  if (url.origin === ownOrigin(connector, environment)) return undefined;
  if (environment !== 'DEVELOPMENT' && isPrivateHost(url.hostname)) {
    throw refused(
      'must not lead into a private network',
      'Leave it out, or name a public host that the server allows.',
    );
  }
  if (allowedHosts.includes(url.host)) return baseUrl.url;
  throw refused(
    'names a host that this server does not allow',
    'Leave it out, or have the operator add the host to allowed_base_url_hosts.',
  );
}

function ownOrigin(connector: ConfiguredConnector, environment: Target['environment']): string {
  return new URL(connector.baseUrl(environment === 'PRODUCTION' ? 'PRODUCTION' : 'SANDBOX')).origin;
}

function refused(message: string, suggestedAction?: string): IntegrationError {
  return new IntegrationError('INVALID_CLIENT_OPTIONS', {
    message: `base_url ${message}.`,
    issues: [{ field: 'base_url', message }],
    ...(suggestedAction !== undefined && { suggestedAction }),
  });
}
