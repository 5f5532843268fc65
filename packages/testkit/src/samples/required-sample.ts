import type { OperationName } from '@prism/core';
import { isValid } from '../catalogue.ts';
import { type Fields, fullSample } from './fields.ts';
import { valueAt, without } from './paths.ts';

const known = new Map<OperationName, Fields>();

/** A request with what the catalogue requires, and nothing else. */
export function requiredSample(name: OperationName): Fields {
  const sample = known.get(name) ?? pruned(fullSample(name), (request) => isValid(name, request));
  known.set(name, sample);
  return sample;
}

/** Leaves out everything without which it stays valid, from the outside in. */
function pruned(request: Fields, isStillValid: (request: Fields) => boolean): Fields {
  let left = request;
  for (const path of pathsIn(request)) {
    // What stood in something that is gone already is gone with it.
    if (valueAt(left, path) === undefined) continue;
    const shorter = without(left, path);
    if (isStillValid(shorter)) left = shorter;
  }
  return left;
}

function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])]);
}
