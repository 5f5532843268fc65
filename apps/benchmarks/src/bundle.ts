import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** One call each, as somebody who deploys to an edge worker would write it. */
const programs = {
  Prism: `
    import { stripe } from '@prism/connector-stripe';
    import { createPrism } from '@prism/sdk';
    const prism = createPrism({ connector: stripe({ apiKey: 'sk_test_key' }), environment: 'SANDBOX' });
    console.log(await prism.customer.create({ merchantCustomerId: 'cust_1', email: 'john.doe@example.com' }));`,
  'stripe (official)': `
    import Stripe from 'stripe';
    const client = new Stripe('sk_test_key');
    console.log(await client.customers.create({ email: 'john.doe@example.com' }));`,
} as const;

/** Sizes in bytes. */
export interface Bundle {
  readonly minified: number;
  readonly gzip: number;
  /** What each package contributes to the minified text, the largest first. */
  readonly packages: readonly (readonly [name: string, bytes: number])[];
}

export type Bundles = Readonly<Record<keyof typeof programs, Bundle>>;

export async function measureBundles(): Promise<Bundles> {
  return { Prism: await bundle('Prism'), 'stripe (official)': await bundle('stripe (official)') };
}

async function bundle(name: keyof typeof programs): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: programs[name], resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['browser'],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const text = outputFiles[0]?.contents ?? new Uint8Array();
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return { minified: text.length, gzip: gzipSync(text, { level: 9 }).length, packages: byPackage(inputs) };
}

function byPackage(inputs: readonly (readonly [string, { readonly bytesInOutput: number }])[]): Bundle['packages'] {
  const sums = new Map<string, number>();
  for (const [path, { bytesInOutput }] of inputs) {
    const name = packageOf(path);
    sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
  }
  return [...sums].sort(([, one], [, other]) => other - one);
}

/** Of `…/node_modules/ky/…` it is `ky`; those of this repository are linked, and known by their folder. */
function packageOf(path: string): string {
  const installed = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return installed ?? /([^/]+)\/dist\//.exec(path)?.[1] ?? 'the program';
}
