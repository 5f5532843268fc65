import type { OperationName } from '@prism/core';
import type { Candidate } from '../candidate.ts';

/** Finds something out of an operation, once: it does not change from one check to the next. */
export function remembering<T>(
  findOut: (candidate: Candidate, name: OperationName) => Promise<T>,
): (candidate: Candidate, name: OperationName) => Promise<T> {
  const known = new WeakMap<Candidate, Map<OperationName, Promise<T>>>();
  return (candidate, name) => {
    const ofCandidate = known.get(candidate) ?? new Map<OperationName, Promise<T>>();
    known.set(candidate, ofCandidate);
    const found = ofCandidate.get(name) ?? findOut(candidate, name);
    ofCandidate.set(name, found);
    return found;
  };
}
