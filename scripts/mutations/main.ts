import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chosen, type Try, tryEach } from './attempts.ts';
import { isHarmless } from './harmless.ts';
import { logicMutations } from './logic.ts';
import type { Mutation } from './mutation.ts';
import { wordMutations } from './words.ts';

const root = resolve(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    /** How many for each connector; 0 for all that there are. */
    count: { type: 'string', default: '15' },
    seed: { type: 'string', default: '1' },
    /** Only this connector, `adyen`. */
    connector: { type: 'string', default: '' },
    /** `words`: names, values and numbers; `logic`: conditions, alternatives, comparisons. Both without it. */
    kind: { type: 'string', default: '' },
    /** Only files whose path has this in it. */
    file: { type: 'string', default: '' },
    /** How many are tried at the same time. */
    workers: { type: 'string', default: '2' },
    /** Where to write those that are not caught, as JSON. */
    misses: { type: 'string' },
    /** Such a list: only these. */
    only: { type: 'string' },
  },
});

const makers = Object.entries({ words: wordMutations, logic: logicMutations })
  .filter(([kind]) => values.kind === '' || kind === values.kind)
  .map(([, make]) => make);
const folders = globSync(`packages/connector-${values.connector || '*'}/test/conformance/fixture.ts`, {
  cwd: root,
}).map((path) => path.split('/')[1] ?? '');
const only = values.only === undefined ? undefined : new Set(namesIn(readFileSync(values.only, 'utf8')));
const missed: Mutation[] = [];
let count = 0;

for (const folder of folders.sort()) {
  const sources = globSync(`packages/${folder}/src/**/*.ts`, { cwd: root, exclude: ['**/sandbox/**'] });
  const all = sources
    .filter((path) => path.includes(values.file))
    .sort()
    .flatMap((path) => makers.flatMap((make) => make(path, readFileSync(resolve(root, path), 'utf8'))))
    .filter((mutation) => (only === undefined || only.has(nameOf(mutation))) && !isHarmless(mutation));
  const tried = chosen(all, Number(values.count), Number(values.seed));
  let caught = 0;
  const told: Try = (mutation, isCaught) => {
    if (isCaught) caught += 1;
    else missed.push(mutation);
    console.log(`${isCaught ? 'caught ' : 'MISSED '} ${nameOf(mutation)}`);
  };
  count += tried.length;
  await tryEach(folder, tried, Number(values.workers), told);
  console.log(`${folder}: ${caught} of ${tried.length} caught, of ${all.length} that there are\n`);
}

if (count === 0) console.error('There is nothing to try: no connector, file or kind of this name.');
if (count === 0 || missed.length > 0) process.exitCode = 1;
if (values.misses !== undefined) writeFileSync(values.misses, `${JSON.stringify(missed, null, 2)}\n`);

function nameOf({ path, line, before, after }: Mutation): string {
  return `${path}:${line}  ${before} -> ${after}`;
}

function namesIn(json: string): readonly string[] {
  const listed: readonly Mutation[] = JSON.parse(json);
  return listed.map(nameOf);
}
