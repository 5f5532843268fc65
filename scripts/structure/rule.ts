import type { Tree } from './tree.ts';

export interface Finding {
  path: string;
  line: number;
  message: string;
}

/** One sentence about the repository, and every place that breaks it. */
export type Rule = (tree: Tree) => readonly Finding[];
