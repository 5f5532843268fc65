import { type Connector, IntegrationError, isConnector } from '@prism/core';
import { installedPackage } from '#installed-packages';

/** A short name stands for our own package, or for a third party's that follows the convention. */
export function packageNames(name: string): readonly string[] {
  const isPackageName = name.startsWith('@') || name.startsWith('prism-connector-');
  return isPackageName ? [name] : [`@prism/connector-${name}`, `prism-connector-${name}`];
}

/**
 * The connector of an installed package.
 *
 * @throws IntegrationError `CONNECTOR_NOT_INSTALLED`
 */
export function findConnector(name: string): Connector<never> {
  for (const packageName of packageNames(checkedName(name))) {
    const found = Object.values(installedPackage(packageName) ?? {}).find(isConnector);
    if (found !== undefined) return found;
  }
  const [first, ...others] = packageNames(name);
  throw new IntegrationError('CONNECTOR_NOT_INSTALLED', {
    message: `No connector "${name}" is installed: looked for ${[first, ...others].join(' and ')}.`,
    suggestedAction: `Run "npm install ${first}". Where packages are bundled, give the connector itself instead of its name.`,
  });
}

function checkedName(name: string): string {
  if (/^(?:@[\w.-]+\/)?[\w.-]{1,100}$/.test(name)) return name;
  throw new IntegrationError('INVALID_CLIENT_OPTIONS', {
    message: 'connector must be the name of a connector, such as "stripe", or of its package.',
    issues: [{ field: 'connector', message: 'must be the name of a connector or of its package' }],
  });
}
