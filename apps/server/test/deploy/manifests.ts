import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

/** Where the manifests are. */
export const base = join(import.meta.dirname, '../../deploy/kubernetes');

interface Kustomization {
  readonly resources: readonly string[];
  readonly configMapGenerator: readonly { readonly name: string; readonly files: readonly string[] }[];
}

export const kustomization: Kustomization = parse(readFileSync(join(base, 'kustomization.yaml'), 'utf8'));

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** Everything that is applied. */
export const manifests: readonly Manifest[] = kustomization.resources.flatMap((file) =>
  parseAllDocuments(readFileSync(join(base, file), 'utf8')).map((document): Manifest => document.toJS()),
);

/** The one of this kind, and of this name where there are several. */
export function manifest<Kind extends { readonly kind: string }>(kind: Kind['kind'], name = 'prism'): Kind & Manifest {
  const isIt = (one: Manifest): one is Kind & Manifest => one.kind === kind && one.metadata.name === name;
  const found = manifests.find(isIt);
  if (found === undefined) throw new Error(`there is no ${kind} ${name}`);
  return found;
}
