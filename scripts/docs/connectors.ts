import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A connector as its package was built last. */
export interface BuiltConnector {
  readonly packageName: string;
  readonly displayName: string;
  /** By service, then by operation. */
  readonly operations: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const packages = resolve(import.meta.dirname, '../../packages');
const folders = readdirSync(packages).filter((name) => name.startsWith('connector-'));

/** The connectors of this repository, by name. */
export const connectors: readonly BuiltConnector[] = await Promise.all(folders.sort().map(builtConnector));

async function builtConnector(folder: string): Promise<BuiltConnector> {
  const entry = pathToFileURL(join(packages, folder, 'dist/index.js')).href;
  const exported: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ entry);
  const [connector] = Object.values(exported).filter(isConnector);
  if (connector === undefined) throw new Error(`${folder} exports no connector.`);
  return { ...connector, packageName: `@prism/${folder}` };
}

function isConnector(value: unknown): value is BuiltConnector {
  return typeof value === 'function' && 'operations' in value && 'displayName' in value;
}
