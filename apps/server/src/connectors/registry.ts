import { type Connector, type InputIssue, IntegrationError, isPrismError, specVersions } from '@prism/core';
import { findConnector, packageNames } from '@prism/sdk/connectors';
import { ConfigError } from '../errors/config-error.ts';
import { printable } from '../vocabulary/names.ts';

/** A connector that the server has loaded. */
export interface LoadedConnector {
  /** As it was configured: `stripe`, or the name of a package. */
  readonly name: string;
  readonly connector: Connector<never>;
}

/** The connectors that the server was told to load: it uses no others, whatever else is installed. */
export interface Registry {
  readonly all: readonly LoadedConnector[];
  /**
   * By the configured name or the connector's own, in any spelling: `stripe`, `Stripe`, `bank_of_x`.
   *
   * @throws IntegrationError `CONNECTOR_NOT_INSTALLED`
   */
  find(name: string): LoadedConnector;
}

/** @throws ConfigError naming each connector that is missing, with the command that installs it */
export function loadConnectors(names: readonly string[]): Registry {
  const issues: InputIssue[] = [];
  const loaded = [...new Set(names)].flatMap((name) => load(name, issues));
  if (names.length === 0) issues.push({ field: 'connectors', message: nothingToLoad });
  for (const [id, names] of namesById(loaded)) {
    if (names.length > 1)
      issues.push({ field: 'connectors', message: `has ${id} twice, as ${names.join(' and ')}: name it once` });
  }
  if (issues.length > 0) throw new ConfigError(issues);
  const bySpelling = new Map(loaded.flatMap((one) => [one.name, one.connector.id].map((name) => [bare(name), one])));
  return { all: loaded, find: (name) => bySpelling.get(bare(name)) ?? notLoaded(name, loaded) };
}

function namesById(loaded: readonly LoadedConnector[]): ReadonlyMap<string, string[]> {
  const byId = new Map<string, string[]>();
  for (const { name, connector } of loaded) byId.set(connector.id, [...(byId.get(connector.id) ?? []), name]);
  return byId;
}

const nothingToLoad =
  'must name at least one connector: set PRISM_CONNECTORS=stripe, or "connectors: [stripe]" in the configuration file';

function load(name: string, issues: InputIssue[]): LoadedConnector[] {
  const refuse = (message: string): [] => {
    issues.push({ field: 'connectors', message });
    return [];
  };
  try {
    const connector = findConnector(name);
    const { displayName, specVersion } = connector;
    if (specVersions.some((version) => version === specVersion)) return [{ name, connector }];
    const versions = specVersions.join(', ');
    return refuse(
      `has ${printable(name)}: ${displayName} was written for the connector contract ${specVersion}, this server speaks ${versions}. Update whichever is older, with "npm install ${name}@latest" or "npm install @prism/server@latest"`,
    );
  } catch (error) {
    if (!isPrismError(error)) return refuse(`has ${name}, whose package cannot be loaded: reinstall or update it`);
    if (error.code !== 'CONNECTOR_NOT_INSTALLED') return refuse('must be names such as stripe, or names of packages');
    const [first, ...others] = packageNames(name);
    return refuse(
      `has ${name}, which is not installed (looked for ${[first, ...others].join(' and ')}): run "npm install ${first}"`,
    );
  }
}

function notLoaded(name: string, loaded: readonly LoadedConnector[]): never {
  const names = loaded.map(({ connector }) => connector.id).join(', ');
  throw new IntegrationError('CONNECTOR_NOT_INSTALLED', {
    message: `This server has no connector "${printable(name)}"; it has ${names}.`,
    suggestedAction: 'Name one that it has, or have its operator install and load the other.',
  });
}

/** Names as our packages, our vocabulary and the wire spell them, brought together. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}
