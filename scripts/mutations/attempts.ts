import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Mutation } from './mutation.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const hook = pathToFileURL(resolve(import.meta.dirname, 'wrong-source.ts')).href;

/** Is told of each as soon as it was tried. */
export type Try = (mutation: Mutation, isCaught: boolean) => void;

/** Tries each on the connector of this folder, several at a time. */
export async function tryEach(
  folder: string,
  mutations: readonly Mutation[],
  workers: number,
  told: Try,
): Promise<void> {
  if (!(await passes(folder))) throw new Error(`${folder} does not pass the conformance suite as it is.`);
  const rest = mutations.values();
  const work = async () => {
    for (const mutation of rest) told(mutation, !(await passes(folder, mutation)));
  };
  await Promise.all(Array.from({ length: workers }, work));
}

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
export function chosen(mutations: readonly Mutation[], count: number, seed: number): readonly Mutation[] {
  if (count === 0) return mutations;
  const rest = [...mutations];
  let state = seed;
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return rest.splice(state % rest.length, 1);
  }).flat();
}
