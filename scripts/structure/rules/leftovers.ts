import type { Finding } from '../rule.ts';
import type { Tree } from '../tree.ts';

const marks = /\b(TODO|FIXME)\b/;

/** What is left to do stands in an issue, not in a comment. */
export function leftovers({ files }: Tree): Finding[] {
  return files.flatMap(({ path, comments }) =>
    comments
      .filter(({ text }) => marks.test(text))
      .map(({ start, text }) => ({ path, line: start, message: `has a ${marks.exec(text)?.[0]}` })),
  );
}
