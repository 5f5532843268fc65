import { IntegrationError } from '../errors/errors.ts';
import type { ConfiguredConnector } from './define-connector.ts';

/** The versions of the connector contract that this core speaks. */
export const specVersions = ['v1'] as const;

/**
 * Refuses a connector of a contract that this core does not speak.
 *
 * @throws IntegrationError `SPEC_VERSION_NOT_SUPPORTED`
 */
export function assertSpecVersion({ id, displayName, specVersion }: ConfiguredConnector): void {
  if (specVersions.some((version) => version === specVersion)) return;
  const newest = Math.max(...specVersions.map((version) => Number(version.slice(1))));
  const behind = Number(specVersion.slice(1)) > newest ? '@prism/core' : `the package of the connector "${id}"`;
  throw new IntegrationError('SPEC_VERSION_NOT_SUPPORTED', {
    message: `${displayName} was written for the connector contract ${specVersion}, this core speaks ${specVersions.join(', ')}.`,
    suggestedAction: `Update ${behind}.`,
    connector: id,
  });
}
