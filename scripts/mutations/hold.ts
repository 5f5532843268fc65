import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Held {
  readonly fixture: object;
}

interface Kit {
  checkConnector(fixture: object): Promise<readonly { readonly result: string }[]>;
}

// Exits with 0 when the connector of this folder passes the conformance suite.
const [folder = ''] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '../..');
const load = (path: string) => import(pathToFileURL(resolve(root, path)).href);

const { checkConnector }: Kit = await load('packages/testkit/dist/index.js');
const { fixture }: Held = await load(`packages/${folder}/test/conformance/fixture.ts`);
const outcomes = await checkConnector(fixture);
process.exitCode = outcomes.some(({ result }) => result === 'failed') ? 1 : 0;
