import type { Finding } from '../rule.ts';
import type { Comment, Lines } from '../source-file.ts';
import type { Tree } from '../tree.ts';

/** A connector casts nothing but `as const`; a cast in core has a comment beside or right above it that says why. */
export function casts({ files }: Tree): Finding[] {
  return files.flatMap((file) => {
    if (/^packages\/connector-[^/]+\/src\//.test(file.path)) {
      return file.casts.map(({ start }) => ({ path: file.path, line: start, message: 'casts; a connector validates' }));
    }
    if (file.path.startsWith('packages/core/src/')) {
      return file.casts
        .filter((cast) => !file.comments.some((comment) => explains(comment, cast)))
        .map(({ start }) => ({ path: file.path, line: start, message: 'casts without a comment that says why' }));
    }
    return [];
  });
}

function explains(comment: Comment, cast: Lines): boolean {
  return comment.end === cast.start - 1 || comment.start === cast.start || comment.start === cast.end;
}
