/** One small wrong in a source file: these characters become others. */
export interface Mutation {
  /** From the root of the tree. */
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a range becomes. */
export type Change = readonly [range: Range, after: string];

/** The changes, as one reads them in a report. */
export function mutationsFrom(path: string, text: string, changes: readonly Change[]): Mutation[] {
  return changes.map(([{ start, end }, after]) => {
    const line = text.slice(0, start).split('\n').length;
    return { path, line, start, end, before: text.slice(start, end), after };
  });
}
