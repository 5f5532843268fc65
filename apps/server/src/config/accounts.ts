import { type ConfiguredConnector, type InputIssue, isPrismError, isSecret } from '@prism/core';
import type { Target } from '../calls/target.ts';
import type { LoadedConnector, Registry } from '../connectors/registry.ts';
import { settingsFrom } from '../connectors/setting-names.ts';
import { snakeCase } from '../vocabulary/names.ts';
import type { ConfigFile } from './file-schema.ts';
import { type Source, textOf, type Variables } from './references.ts';

type FileAccount = ConfigFile['accounts'][string];

/** What reading accounts needs, and where it says what is wrong. */
export interface Reading {
  readonly registry: Registry;
  readonly variables: Variables;
  readonly issues: InputIssue[];
  /** How a secret is referred to here, for the remedy. */
  readonly reference: string;
}

/** The accounts of a file, each tried on its connector. */
export function accountsOf(accounts: ConfigFile['accounts'], reading: Reading): Record<string, Target> {
  const targets = Object.entries(accounts).map(([name, account]) => {
    return [name, targetOf(account, `accounts.${name}`, reading)] as const;
  });
  return Object.fromEntries(targets.filter((entry): entry is readonly [string, Target] => entry[1] !== undefined));
}

/** One account; nothing where something is wrong with it. */
export function targetOf(account: FileAccount, field: string, reading: Reading): Target | undefined {
  const { registry, variables, issues } = reading;
  const before = issues.length;
  const { environment, base_url } = account;
  const texts = Object.entries(account.settings).map(([name, source]) => {
    return [name, textOf(source, `${field}.settings.${name}`, variables, issues)] as const;
  });
  if (issues.length > before) return undefined;
  try {
    const loaded = registry.find(account.connector);
    const settings = settingsFrom(loaded.connector.id, Object.fromEntries(texts));
    const configured = configuredFor(environment, loaded, settings);
    if (environment !== 'DEVELOPMENT')
      issues.push(...literalSecrets(account.settings, loaded, configured).map((name) => literal(name, field, reading)));
    const baseUrl = base_url === undefined ? undefined : ({ url: base_url, namedBy: 'operator' } as const);
    return { connector: loaded.name, settings, environment, baseUrl };
  } catch (error) {
    issues.push(...issuesOf(error, field));
    return undefined;
  }
}

function configuredFor(
  environment: Target['environment'],
  { connector }: LoadedConnector,
  settings: Target['settings'],
): ConfiguredConnector {
  // Which settings a connector takes is known at run time only; it checks them itself.
  const configured = connector(settings as never);
  // A setting may be needed in one environment only.
  if (environment !== 'DEVELOPMENT') configured.baseUrl(environment);
  return configured;
}

/** The secrets that are given in plain text. The connector tells what is one: it wraps them, whatever they are called. */
function literalSecrets(
  sources: Readonly<Record<string, Source>>,
  { connector }: LoadedConnector,
  { settings }: ConfiguredConnector,
): string[] {
  const literals = Object.keys(sources).filter((name) => typeof sources[name] === 'string');
  return literals.filter((name) =>
    Object.keys(settingsFrom(connector.id, { [name]: '' })).some((own) => isSecretIn(settings, own)),
  );
}

function literal(name: string, field: string, { reference }: Reading): InputIssue {
  const message = `is a secret and must not stand here: set an environment variable and refer to it as ${reference}`;
  return { field: `${field}.settings.${name}`, message };
}

function isSecretIn(settings: unknown, name: string): boolean {
  return typeof settings === 'object' && settings !== null && isSecret(Reflect.get(settings, name));
}

function issuesOf(error: unknown, field: string): InputIssue[] {
  if (!isPrismError(error)) throw error;
  if (error.code === 'CONNECTOR_NOT_INSTALLED') {
    return [{ field: `${field}.connector`, message: `is not loaded: ${error.message} Add it to connectors` }];
  }
  if (error.issues.length === 0) return [{ field, message: error.message }];
  return error.issues.map((issue) => {
    const setting = issue.field === '' ? '' : `.${snakeCase(issue.field)}`;
    return { field: `${field}.settings${setting}`, message: issue.message };
  });
}
