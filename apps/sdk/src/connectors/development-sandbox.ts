import { type Fetch, IntegrationError } from '@prism/core';
import { installedPackage } from '#installed-packages';
import { packageNames } from './find-connector.ts';

/** A connector's offline stand-in for its processor, from `createSandbox()` of its package's `/sandbox`. */
export interface Sandbox {
  readonly fetch: Fetch;
}

interface SandboxModule {
  readonly createSandbox?: () => Sandbox;
}

const registry = Symbol.for('@prism/development-sandboxes');

/**
 * The sandbox that all clients of this process share for a connector, so that one finds the customers that another made.
 *
 * @throws IntegrationError `SANDBOX_NOT_AVAILABLE`
 */
export function developmentSandbox(name: string): Sandbox {
  const sandboxes = shared();
  const existing = sandboxes.get(name);
  if (existing !== undefined) return existing;
  const sandbox = createSandbox(name);
  sandboxes.set(name, sandbox);
  return sandbox;
}

function createSandbox(name: string): Sandbox {
  for (const packageName of packageNames(name)) {
    const { createSandbox: create }: SandboxModule = { ...installedPackage(`${packageName}/sandbox`) };
    if (create !== undefined) return create();
  }
  throw new IntegrationError('SANDBOX_NOT_AVAILABLE', {
    message: `No offline sandbox of the connector "${name}" was found.`,
    suggestedAction: 'Give one as `sandbox`, from createSandbox() of the connector package, or use SANDBOX.',
    connector: name,
  });
}

function shared(): Map<string, Sandbox> {
  const holder: typeof globalThis & { [registry]?: Map<string, Sandbox> } = globalThis;
  holder[registry] ??= new Map();
  return holder[registry];
}
