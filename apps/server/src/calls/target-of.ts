import type { Environment } from '@prism/core';
import type { ServerConfig } from '../config/server-config.ts';
import type { Registry } from '../connectors/registry.ts';
import { settingsFrom } from '../connectors/setting-names.ts';
import { ServerError } from '../errors/server-error.ts';
import type { Caller } from './caller.ts';
import { credentialsOf, type HeaderReader, refused } from './credentials.ts';
import type { Target } from './target.ts';

type Known = Pick<ServerConfig, 'accounts' | 'defaultEnvironment'> & { readonly registry: Registry };

/**
 * Where a call goes, by its headers: to the named account, or with the credentials that it brings.
 *
 * @throws IntegrationError `INVALID_CLIENT_OPTIONS`, `CONNECTOR_NOT_INSTALLED`
 * @throws ServerError `ACCOUNT_NOT_ALLOWED`
 */
export function targetOf(header: HeaderReader, caller: Caller | undefined, known: Known): Target {
  if (caller === undefined) throw new ServerError('UNAUTHENTICATED');
  const account = header('x-prism-account');
  const environment = environmentOf(header);
  const credentials = credentialsOf(header);
  if (account !== undefined) {
    if (credentials)
      throw refused({ field: 'x-prism-account', message: 'must not stand beside credentials: send either' });
    return accountOf(account, environment, caller, known);
  }
  if (credentials === undefined) throw refused({ field: 'x-prism-account', message: nothingGiven });
  if (!caller.ownCredentials) throw new ServerError('ACCOUNT_NOT_ALLOWED', ownCredentials);
  const { name, connector } = known.registry.find(credentials.connector);
  const { base_url, ...settings } = credentials.settings;
  return {
    connector: name,
    settings: settingsFrom(connector.id, settings),
    environment: environment ?? known.defaultEnvironment,
    ...(base_url !== undefined && { baseUrl: { url: String(base_url), namedBy: 'caller' } }),
  };
}

const nothingGiven = 'is required, unless x-connector-config, or x-connector and x-auth, bring credentials';
const ownCredentials = {
  message: 'This token may not bring credentials of its own.',
  suggestedAction: 'Name an account in x-prism-account, or have the operator set own_credentials for this token.',
};

function accountOf(name: string, environment: Environment | undefined, caller: Caller, { accounts }: Known): Target {
  const mayUse = caller.accounts === 'all' || caller.accounts.includes(name);
  const target = mayUse && Object.hasOwn(accounts, name) ? accounts[name] : undefined;
  // The same for both, so that nobody learns which accounts there are.
  if (target === undefined) throw new ServerError('ACCOUNT_NOT_ALLOWED');
  if (environment === undefined || environment === target.environment) return target;
  throw refused({ field: 'x-environment', message: 'is not the environment of this account: leave it out' });
}

const environments: Readonly<Record<string, Environment>> = {
  development: 'DEVELOPMENT',
  sandbox: 'SANDBOX',
  production: 'PRODUCTION',
};

function environmentOf(header: HeaderReader): Environment | undefined {
  const word = header('x-environment')?.toLowerCase();
  if (word === undefined) return undefined;
  const environment = Object.hasOwn(environments, word) ? environments[word] : undefined;
  if (environment !== undefined) return environment;
  throw refused({ field: 'x-environment', message: 'must be development, sandbox or production' });
}
