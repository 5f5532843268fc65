import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../../../shared/specs/stripe/', import.meta.url);

/** Whether the official API descriptions are at hand. */
export const specsPresent: boolean = existsSync(new URL('spec3-latest.json', folder));

/** What a suite says of itself when they are not. */
export const needsSpecs = 'needs the official API descriptions beside the repository';

/** A schema of an API description, as far as these tests look into it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
  readonly nullable?: boolean;
  readonly items?: Schema;
}

/** An API description, as far as these tests look into it. */
export interface Description {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
            readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
          }
        >
      >
    >
  >;
}

/** Reads one of the descriptions. */
export function readDescription(name: 'spec3-2023-08-16.json' | 'spec3-latest.json'): Description {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

/** Stripe's example objects by kind. */
export function readFixtures(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return JSON.parse(readFileSync(new URL('fixtures3.json', folder), 'utf8')).resources;
}
