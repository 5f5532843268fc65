import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogue, errorCodes } from '../docs/tables.ts';
import type { Schema } from './schema.ts';

/** An operation as Python calls it. */
export interface DocumentedOperation {
  /** `customer.create`, in the catalogue's names. */
  readonly name: string;
  readonly path: string;
  readonly service: string;
  readonly description: string;
  readonly movesMoney: boolean;
  /** Whether it may be made again without a key. */
  readonly isRepeatable: boolean;
  /** The field that names it, from which the server derives the key. */
  readonly namedBy: string | undefined;
}

/** What the Python SDK is made from. */
export interface ServerFacts {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly services: readonly { readonly name: string; readonly description: string }[];
  readonly operations: readonly DocumentedOperation[];
  /** The classes of exceptions that stand for a code. */
  readonly classesByCode: Readonly<Record<string, readonly string[]>>;
}

interface OpenApiDocument {
  readonly tags: ServerFacts['services'];
  readonly paths: Readonly<
    Record<string, { readonly post: { readonly description?: string; readonly summary: string } & Readonly<Tagged> }>
  >;
  readonly components: { readonly schemas: ServerFacts['schemas'] };
}

interface Tagged {
  readonly tags: readonly string[];
  readonly 'x-prism-operation': string;
}

const dist = resolve(import.meta.dirname, '../../apps/server/dist');
const built = (file: string) => import(/* @vite-ignore */ pathToFileURL(resolve(dist, file)).href);

/** What the server says of itself, as it was built last. */
export async function serverFacts(): Promise<ServerFacts> {
  const { openApiDocument } = await built('openapi/document.js');
  const { serverErrors } = await built('errors/server-error.js');
  // Which connectors are loaded is told beside the operations, and not needed here.
  const document: OpenApiDocument = openApiDocument({ all: [] }, '0.0.0');
  const own: Readonly<Record<string, { readonly status: number }>> = serverErrors;
  return {
    schemas: document.components.schemas,
    services: document.tags,
    operations: Object.entries(document.paths).map(([path, { post }]) => documentedOperation(path, post)),
    classesByCode: {
      ...Object.fromEntries(Object.entries(errorCodes).map(([code, { thrownAs }]) => [code, thrownAs])),
      ...Object.fromEntries(Object.entries(own).map(([code, { status }]) => [code, [classOf(status)]])),
    },
  };
}

/** What the server itself refuses is the caller's to correct, unless it is the server's state. */
function classOf(status: number): string {
  return status >= 500 || status === 408 ? 'NetworkError' : 'IntegrationError';
}

function documentedOperation(path: string, post: OpenApiDocument['paths'][string]['post']): DocumentedOperation {
  const name = post['x-prism-operation'];
  const [service = '', operation = ''] = name.split('.');
  const spec = catalogue[service]?.[operation];
  if (spec === undefined) throw new Error(`${name} is not in the catalogue as it was built last: run pnpm build.`);
  return {
    name,
    path,
    service: post.tags[0] ?? service,
    description: post.description ?? `\`${name}\`.`,
    movesMoney: spec.movesMoney,
    isRepeatable: spec.effect !== 'create',
    namedBy: spec.namedBy?.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  };
}
