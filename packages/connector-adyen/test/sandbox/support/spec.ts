import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../../../shared/specs/adyen/', import.meta.url);

/** Whether the official API descriptions are at hand. */
export const specsPresent: boolean = existsSync(new URL('CheckoutService-v71.json', folder));

/** What a suite says of itself when they are not. */
export const needsSpecs = 'needs the official API descriptions beside the repository';

/** A schema of an API description, as far as these tests look into it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly 'x-anyOf'?: readonly Schema[];
}

interface Body {
  readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
}

/** An API description, as far as these tests look into it. */
export interface Description {
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly examples: Readonly<Record<string, { readonly value?: unknown }>>;
  };
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly { readonly in?: string; readonly name?: string; readonly schema?: Schema }[];
            readonly requestBody?: Body;
            readonly responses: Readonly<Record<string, Partial<Body>>>;
          }
        >
      >
    >
  >;
}

/** Reads one of the descriptions. */
export function readDescription(version: 71 | 72): Description {
  return JSON.parse(readFileSync(new URL(`CheckoutService-v${version}.json`, folder), 'utf8'));
}

/** The schema itself, where another stands for it. */
export function resolve(schema: Schema, description: Description): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.split('/').pop() ?? '';
  const found = description.components.schemas[name];
  if (!found) throw new Error(`${name} is not in the description`);
  return found;
}
