import type { Finding } from '../rule.ts';
import type { Tree } from '../tree.ts';

const limit = 400;

/** Long files that are right as they are, and why. */
const exempt: Readonly<Record<string, string>> = {};

export function fileLength({ files }: Tree): Finding[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > limit && !(path in exempt))
    .map(({ path, lines }) => ({ path, line: limit + 1, message: `has ${lines} lines; ${limit} is the most` }));
}
