import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Tables {
  readonly errorCodes: Readonly<
    Record<string, { readonly thrownAs: readonly string[]; readonly meaning: string; readonly action: string }>
  >;
  readonly declineCodes: Readonly<
    Record<string, { readonly message: string; readonly userGuidanceMessage: string; readonly retry: string }>
  >;
  readonly catalogue: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly effect: string; readonly namedBy?: string; readonly movesMoney: boolean }>>
    >
  >;
}

const core = pathToFileURL(resolve(import.meta.dirname, '../../packages/core/dist/index.js')).href;

/** The tables of core as it was built last. */
export const { catalogue, errorCodes, declineCodes }: Tables = await import(/* @vite-ignore */ core);
