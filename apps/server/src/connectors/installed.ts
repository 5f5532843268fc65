import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Connector, isPrismError, specVersions } from '@prism/core';
import { findConnector, lookupPlaces } from '@prism/sdk/connectors';

/** A connector's package, as it is installed. */
export interface InstalledConnector {
  readonly package: string;
  readonly version: string;
  /** What a server is told to load: `stripe`, or the name of the package where that is not one of ours. */
  readonly name: string;
  readonly displayName: string;
  readonly specVersion: string;
  /** Whether this server speaks its contract. */
  readonly isSupported: boolean;
  readonly operations: readonly string[];
}

interface Manifest {
  readonly name?: unknown;
  readonly version?: unknown;
  readonly keywords?: unknown;
}

/** Every connector that a server started here could load. */
export function installedConnectors(): InstalledConnector[] {
  const found = new Map<string, InstalledConnector>();
  for (const folder of packageFolders()) {
    const { name, version, keywords } = manifestIn(folder);
    if (typeof name !== 'string' || found.has(name) || !isConnectorPackage(name, keywords)) continue;
    const connector = loaded(name);
    if (connector !== undefined) found.set(name, described(name, String(version), connector));
  }
  return [...found.values()].sort((one, other) => (one.package < other.package ? -1 : 1));
}

function described(packageName: string, version: string, connector: Connector<never>): InstalledConnector {
  const { id, displayName, specVersion, operations } = connector;
  return {
    package: packageName,
    version,
    name: [`@prism/connector-${id}`, `prism-connector-${id}`].includes(packageName) ? id : packageName,
    displayName,
    specVersion,
    isSupported: specVersions.some((known) => known === specVersion),
    operations: Object.entries(operations).flatMap(([service, own]) =>
      Object.keys(own ?? {}).map((operation) => `${service}.${operation}`),
    ),
  };
}

function isConnectorPackage(name: string, keywords: unknown): boolean {
  if (/^(?:@prism\/connector-|prism-connector-)/.test(name)) return true;
  return name.startsWith('@') && Array.isArray(keywords) && keywords.includes('prism-connector');
}

function loaded(name: string): Connector<never> | undefined {
  try {
    return findConnector(name);
  } catch (error) {
    if (isPrismError(error)) return undefined;
    throw new Error(`The package ${name} cannot be loaded: reinstall or update it.`, { cause: error });
  }
}

/** The folders of all packages that can be seen from where connectors are looked for. */
function packageFolders(): string[] {
  const roots = new Set(lookupPlaces().flatMap((place) => createRequire(place).resolve.paths('any') ?? []));
  return [...roots].flatMap((root) =>
    list(root).flatMap((name) => {
      const folder = join(root, name);
      return name.startsWith('@') ? list(folder).map((inner) => join(folder, inner)) : [folder];
    }),
  );
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function manifestIn(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return {};
  }
}
