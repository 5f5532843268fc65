import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../release-rehearsal/run.ts';
import { type Stage, stageCopiedFrom, wordsOf } from './dockerfile.ts';
import { systemTrust } from './trust.ts';

/** Where a stage is built: the folder that stands for its root, and those that it copies from. */
export interface Place {
  readonly root: string;
  readonly context: string;
  /** The roots of earlier stages, by name. */
  readonly stages: Readonly<Record<string, string>>;
}

/** Does what the instructions of a stage do to its files. Those that only describe the image change none. */
export function build({ instructions }: Stage, { root, context, stages }: Place): void {
  let workdir = root;
  for (const instruction of instructions) {
    const words = wordsOf(instruction);
    if (instruction.getKeyword() === 'WORKDIR') {
      workdir = join(root, words.join(' '));
      mkdirSync(workdir, { recursive: true });
    }
    if (instruction.getKeyword() === 'RUN') run('sh', ['-c', words.join(' ')], workdir, systemTrust);
    if (instruction.getKeyword() === 'COPY') {
      const from = stageCopiedFrom(instruction);
      const source = from === undefined ? context : (stages[from] ?? '');
      const target = words.at(-1) ?? '';
      for (const name of words.slice(0, -1))
        cpSync(join(source, name), join(workdir, target, from === undefined ? name : ''), { recursive: true });
    }
  }
}
