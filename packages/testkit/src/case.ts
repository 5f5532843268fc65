import type { OperationName } from '@prism/core';
import type { Candidate } from './candidate.ts';

/** One thing to try. */
export interface Check {
  /** What it is about: an operation, a field, a code. */
  readonly about: string;
  run(): Promise<void> | void;
}

/** One sentence that holds for every connector, and how it is tried. */
export interface Case<Subject = Candidate> {
  /** Kebab-case, as gaps name it. */
  readonly id: string;
  /** The sentence. */
  readonly title: string;
  checks(subject: Subject): readonly Check[];
}

/** A case that is tried on each operation that the connector has. */
export function forEachOperation(
  id: string,
  title: string,
  run: (candidate: Candidate, name: OperationName) => Promise<void>,
): Case {
  return {
    id,
    title,
    checks: (candidate) => candidate.claimed.map((name) => ({ about: name, run: () => run(candidate, name) })),
  };
}
