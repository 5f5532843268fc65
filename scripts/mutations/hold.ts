import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Held {
  readonly fixture: object;
}

interface Kit {
  describeConnector(fixture: object, runner: Runner): void;
}

interface Runner {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => Promise<void>): void;
}

// Exits with 0 when the connector of this folder passes the conformance suite; the first failure is enough.
const [folder = ''] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '../..');
const load = (path: string) => import(pathToFileURL(resolve(root, path)).href);

const { describeConnector }: Kit = await load('packages/testkit/dist/index.js');
const { fixture }: Held = await load(`packages/${folder}/test/conformance/fixture.ts`);
const trials: (() => Promise<void>)[] = [];
describeConnector(fixture, { describe: (_name, body) => body(), it: (_name, run) => trials.push(run) });
for (const run of trials) await run();
