import type { InputIssue } from '@prism/core';
import { loadConnectors } from '../connectors/registry.ts';
import { ConfigError } from '../errors/config-error.ts';
import { accountsOf } from './accounts.ts';
import { type ConfigFile, fileSchema, logLevels } from './file-schema.ts';
import { readConfigFile } from './read-file.ts';
import { textOf, type Variables } from './references.ts';
import { type CallerToken, defaults, type ServerConfig } from './server-config.ts';
import { tlsOf } from './tls.ts';

/** What a command says over the environment, which speaks over the file. */
export interface Overrides {
  readonly file?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
}

/**
 * The configuration of a server: from the command, the environment (`PRISM_CONFIG`, `PRISM_CONNECTORS`, `PRISM_HOST`,
 * `PRISM_PORT`, `PRISM_LOG_LEVEL`) and the file, in this order.
 *
 * @throws ConfigError naming every field that is wrong, and the remedy
 */
export function loadConfig(variables: Variables, overrides: Overrides = {}): ServerConfig {
  const path = overrides.file ?? given(variables, 'PRISM_CONFIG');
  const file = path === undefined ? fileSchema.parse({}) : readConfigFile(path);
  const connectors =
    given(variables, 'PRISM_CONNECTORS')
      ?.split(/[\s,]+/)
      .filter(Boolean) ??
    file.connectors ??
    [];
  const registry = loadConnectors(connectors);
  const issues: InputIssue[] = [];
  const config: ServerConfig = {
    connectors,
    accounts: accountsOf(file.accounts, { registry, variables, issues, reference: '{ env: ITS_NAME }' }),
    tokens: tokensOf(file, variables, issues),
    host: overrides.host ?? given(variables, 'PRISM_HOST') ?? file.host ?? defaults.host,
    port: overrides.port ?? portOf(given(variables, 'PRISM_PORT'), issues) ?? file.port ?? defaults.port,
    tls: tlsOf(file, issues),
    logLevel: logLevelOf(given(variables, 'PRISM_LOG_LEVEL'), issues) ?? file.log_level ?? defaults.logLevel,
    ...behaviourOf(file),
  };
  if (issues.length > 0) throw new ConfigError(issues);
  return config;
}

function behaviourOf(file: ConfigFile) {
  const { limits, timeouts, shutdown } = file;
  return {
    allowedBaseUrlHosts: file.allowed_base_url_hosts ?? defaults.allowedBaseUrlHosts,
    defaultEnvironment: file.default_environment ?? defaults.defaultEnvironment,
    limits: {
      bodyBytes: limits.body_bytes ?? defaults.limits.bodyBytes,
      concurrentCalls: limits.concurrent_calls ?? defaults.limits.concurrentCalls,
      cachedClients: limits.cached_clients ?? defaults.limits.cachedClients,
    },
    timeouts: { connect: timeouts.connect_ms, response: timeouts.response_ms, total: timeouts.total_ms },
    shutdown: {
      delay: shutdown.delay_ms ?? defaults.shutdown.delay,
      timeout: shutdown.timeout_ms ?? defaults.shutdown.timeout,
    },
  };
}

const shortestToken = 16;

function tokensOf({ tokens, accounts }: ConfigFile, variables: Variables, issues: InputIssue[]): CallerToken[] {
  const seen = new Set<string>();
  return tokens.map(({ name, token: source, accounts: allowed, own_credentials }, index) => {
    const field = `tokens.${index}`;
    const refuse = (part: string, message: string) => issues.push({ field: `${field}.${part}`, message });
    const token = textOf(source, `${field}.token`, variables, issues);
    if (token !== '' && token.length < shortestToken) refuse('token', `must be at least ${shortestToken} characters`);
    if (seen.has(token) && token !== '') refuse('token', 'is the token of another caller too: give each its own');
    seen.add(token);
    const missing = allowed === 'all' ? [] : allowed.filter((account) => !Object.hasOwn(accounts, account));
    if (missing.length > 0) refuse('accounts', `names what is no account: ${missing.join(', ')}. Add it to accounts`);
    return { name, token, accounts: allowed, ownCredentials: own_credentials };
  });
}

function portOf(text: string | undefined, issues: InputIssue[]): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  issues.push({ field: 'PRISM_PORT', message: 'must be a port, 0 to 65535' });
  return undefined;
}

function logLevelOf(text: string | undefined, issues: InputIssue[]): string | undefined {
  if (text === undefined || logLevels.some((level) => level === text)) return text;
  issues.push({ field: 'PRISM_LOG_LEVEL', message: `must be one of ${logLevels.join(', ')}` });
  return undefined;
}

/** Orchestrators set variables to nothing where they mean that there is none. */
function given(variables: Variables, name: string): string | undefined {
  const text = variables[name]?.trim();
  return text === '' ? undefined : text;
}
