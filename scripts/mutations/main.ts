import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { type Mutation, mutationsOf } from './sites.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const hook = pathToFileURL(resolve(import.meta.dirname, 'wrong-source.ts')).href;

const { values } = parseArgs({
  options: {
    /** How many for each connector; 0 for all that there are. */
    count: { type: 'string', default: '15' },
    seed: { type: 'string', default: '1' },
  },
});

/** Whether the connector passes the suite with one small wrong in its source, or with none. */
async function passes(folder: string, mutation?: Mutation): Promise<boolean> {
  const wrong = mutation && { ...mutation, url: pathToFileURL(resolve(root, mutation.path)).href };
  const env = { ...process.env, PRISM_MUTATION: JSON.stringify(wrong ?? {}) };
  const args = ['--no-warnings', '--import', hook, resolve(import.meta.dirname, 'hold.ts'), folder];
  return run(process.execPath, args, { env, timeout: 120_000 }).then(
    () => true,
    () => false,
  );
}

/** Some of all that could be wrong, the same for the same seed. */
function chosen(mutations: readonly Mutation[], count: number, seed: number): readonly Mutation[] {
  if (count === 0) return mutations;
  const rest = [...mutations];
  let state = seed;
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return rest.splice(state % rest.length, 1);
  }).flat();
}

const folders = globSync('packages/connector-*/test/conformance/fixture.ts', { cwd: root }).map(
  (path) => path.split('/')[1] ?? '',
);

for (const folder of folders.sort()) {
  const sources = globSync(`packages/${folder}/src/**/*.ts`, { cwd: root, exclude: ['**/sandbox/**'] });
  const all = sources.sort().flatMap((path) => mutationsOf(path, readFileSync(resolve(root, path), 'utf8')));
  if (!(await passes(folder))) throw new Error(`${folder} does not pass the conformance suite as it is.`);
  const tried = chosen(all, Number(values.count), Number(values.seed));
  let caught = 0;
  for (const mutation of tried) {
    const isCaught = !(await passes(folder, mutation));
    if (isCaught) caught += 1;
    else process.exitCode = 1;
    const { path, line, before, after } = mutation;
    console.log(`${isCaught ? 'caught ' : 'MISSED '} ${path}:${line}  ${before} -> ${after}`);
  }
  console.log(`${folder}: ${caught} of ${tried.length} caught, of ${all.length} that there are\n`);
}
