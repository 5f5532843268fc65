import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One of the snippets that a README asks its reader to carry out. */
export type Step =
  | { readonly kind: 'write'; readonly file: string; readonly code: string }
  | { readonly kind: 'change'; readonly file: string; readonly code: string }
  | { readonly kind: 'run'; readonly commands: readonly string[] };

/** The steps of a section, in order: files to write (```ts file), to change (```diff file), commands to run (```sh). */
export function stepsOf(readme: string, heading: string): Step[] {
  const [, section] = readme.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`The README has no section "${heading}"`);
  const [text = ''] = section.split('\n## ');
  return [...text.matchAll(/^( *)```(\w+) ?(\S*)\n(.*?)^ *```$/gms)].map(
    ([, indent = '', language, file = '', code = '']) => {
      const dedented = code.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      if (language === 'sh') return { kind: 'run', commands: dedented.trimEnd().split('\n') };
      if (file === '') throw new Error(`A snippet does not say which file it is of:\n${dedented}`);
      return { kind: language === 'diff' ? 'change' : 'write', file, code: dedented };
    },
  );
}

/** The text with the lines of a diff replaced, which has to stand in it once. */
export function changed(text: string, diff: string): string {
  const lines = diff.trimEnd().split('\n');
  const side = (others: string): string =>
    `\n${lines
      .filter((line) => !line.startsWith(others))
      .map((line) => line.slice(1))
      .join('\n')}\n`;
  const [before = '', after, ...more] = `\n${text}`.split(side('+'));
  if (after === undefined || more.length > 0) throw new Error(`This has to stand in the file once:${side('+')}`);
  return `${before}${side('-')}${after}`.slice(1);
}

/** Does what a step says; what is to be run is left to the runner. */
export function takeStep(step: Step, folder: string, runCommand: (command: string) => void): void {
  if (step.kind === 'run') {
    for (const command of step.commands) runCommand(command);
    return;
  }
  const path = join(folder, step.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, step.kind === 'write' ? step.code : changed(readFileSync(path, 'utf8'), step.code));
}
