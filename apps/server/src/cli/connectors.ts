import { type InstalledConnector, installedConnectors } from '../connectors/installed.ts';
import { exitCodes, type Terminal } from './output.ts';

/** `prism connectors`: what is installed. */
export function listConnectors(terminal: Terminal, { json = false }: { readonly json?: boolean }): number {
  const connectors = installedConnectors();
  if (json) terminal.out(`${JSON.stringify(connectors.map(inJson), null, 2)}\n`);
  else if (connectors.length > 0) terminal.out(connectors.map(inWords).join('\n'));
  else
    terminal.err('No connector is installed here. Install one, such as with "npm install @prism/connector-stripe".\n');
  return exitCodes.ok;
}

function inJson({
  name,
  displayName,
  package: packageName,
  version,
  specVersion,
  isSupported,
  operations,
}: InstalledConnector) {
  return {
    name,
    display_name: displayName,
    package: packageName,
    version,
    spec_version: specVersion,
    supported: isSupported,
    operations,
  };
}

function inWords(connector: InstalledConnector): string {
  const { name, displayName, version, specVersion, isSupported, operations } = connector;
  const note = isSupported ? '' : ` (of contract ${specVersion}, which this server does not speak)`;
  return `${name}  ${displayName}  ${connector.package}@${version}${note}\n${operations.map((one) => `  ${one}\n`).join('')}`;
}
