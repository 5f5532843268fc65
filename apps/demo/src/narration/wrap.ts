import type { Row, Word } from './words.ts';

/** The lines of a row that are at most so wide; only a single longer word, such as a URL, is not broken. */
export function wrap(row: Row, width: number): readonly Row[] {
  const lines: Word[][] = [];
  let used = 0;
  for (const word of row) {
    const line = lines.at(-1);
    used += 1 + lengthOf(word);
    if (line !== undefined && used <= width) {
      line.push(word);
    } else {
      lines.push([word]);
      used = lengthOf(word);
    }
  }
  return lines;
}

function lengthOf({ name, text }: Word): number {
  return text.length + (name === undefined ? 0 : name.length + 1);
}
